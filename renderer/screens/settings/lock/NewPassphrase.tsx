import { useState } from 'react'
import { passphraseStrength, type Strength } from '../../../../shared/domain/passphraseStrength.ts'
import { Field } from '../../../components/Field.tsx'
import { Tick } from '../../../components/Tick.tsx'
import styles from './Lock.module.css'

export interface TypedTwice {
  first: string
  second: string
}

export const isTypedTwice = ({ first, second }: TypedTwice): boolean => first !== '' && first === second

const words: Record<Strength, string> = {
  weak: '■ ضعیف: زود پیدا می‌شود. جمله‌ای از چند واژه بنویسید که در جایی نیامده باشد.',
  fair: '◆ متوسط: برای پرونده‌ای که به دست کسی می‌افتد، جمله‌ای بلندتر بهتر است.',
  strong: '● قوی',
}

interface NewPassphraseProps {
  typed: TypedTwice
  onChange: (typed: TypedTwice) => void
  autoFocus?: boolean
}

/** A passphrase that is chosen: typed twice, with what it is worth. */
export function NewPassphrase({ typed, onChange, autoFocus = false }: NewPassphraseProps) {
  const [isShown, setShown] = useState(false)
  const { first, second } = typed
  const strength = passphraseStrength(first)
  const secret = isShown ? 'shown' : 'hidden'
  return (
    <>
      <Field
        secret={secret}
        autoFocus={autoFocus}
        label="رمز جدید"
        value={first}
        onChange={value => onChange({ first: value, second })}
      />
      <p role="status" className={`${styles['strength']} ${styles[strength]}`}>
        {first === '' ? '' : words[strength]}
      </p>
      <Field
        secret={secret}
        label="همان رمز، بار دیگر"
        value={second}
        onChange={value => onChange({ first, second: value })}
        error={second === '' || first === second ? undefined : 'هنوز با رمز بالا یکی نیست.'}
      />
      <Tick isSelected={isShown} onChange={setShown}>
        نمایش رمز
      </Tick>
    </>
  )
}
