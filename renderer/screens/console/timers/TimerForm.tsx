import { useState } from 'react'
import { mostTimerSeconds } from '../../../../shared/hall/moves.ts'
import { toLatinDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import styles from './Timers.module.css'

/** Starts a timer by its name, which the hall sees in the band. */
export function TimerForm({ onStart }: { onStart: (label: string, seconds: number) => void }) {
  const [label, setLabel] = useState('استراحت')
  const [minutes, setMinutes] = useState('۱۵')
  const asked = Number(toLatinDigits(minutes.trim()))
  const isTime = Number.isInteger(asked) && asked > 0 && asked * 60 <= mostTimerSeconds
  const isNamed = label.trim() !== ''
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        if (isTime && isNamed) onStart(label.trim(), asked * 60)
      }}
    >
      <div className={styles['pair']}>
        <Field
          label="نام زمان‌سنج"
          value={label}
          onChange={setLabel}
          error={isNamed ? undefined : 'نامی بنویسید، مانند استراحت.'}
        />
        <Field
          label="دقیقه"
          value={minutes}
          onChange={setMinutes}
          error={isTime ? undefined : 'عدد درستی بنویسید، مانند ۱۵.'}
        />
      </div>
      <div>
        <Button type="submit">آغاز زمان‌سنج</Button>
      </div>
    </form>
  )
}
