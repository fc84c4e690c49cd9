import { bindingLimits } from '../../../shared/documentStyle.ts'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { Tick } from '../../components/Tick.tsx'
import styles from './CompileScreen.module.css'
import { type Claim, claims } from './claims.ts'
import type { Draft } from './draft.ts'
import { Protection } from './Protection.tsx'
import { faultsOf } from './printing.ts'

const variants = [
  { value: 'print', label: 'چاپ و صحافی' },
  { value: 'screen', label: 'خواندن روی صفحه' },
] as const

const claimNames: Readonly<Record<Claim, string>> = {
  all: 'بایگانی و دسترس‌پذیر (هر دو)',
  archive: 'بایگانی (PDF/A-2a)',
  accessible: 'دسترس‌پذیر (PDF/UA-1)',
  none: 'هیچ‌کدام',
}

interface MoreOptionsProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
}

/** What most documents leave as it is: paper or screen, letters, standards, password. */
export function MoreOptions({ draft, onChange }: MoreOptionsProps) {
  const isProtected = draft.password !== ''
  const choices = (Object.keys(claims) as Claim[]).map(value => {
    if (!isProtected) return { value, label: claimNames[value] }
    if (value === 'all') return { value, label: 'دسترس‌پذیر، بی بایگانی (رمز دارد)' }
    if (value === 'archive') return { value, label: `${claimNames.archive}، رمز نمی‌پذیرد`, isDisabled: true }
    return { value, label: claimNames[value] }
  })
  return (
    <details className={styles['more']}>
      <summary>بیشتر…</summary>
      <div>
        <Choice label="کاربرد" value={draft.variant} options={variants} onChange={variant => onChange({ variant })} />
        {draft.variant === 'print' ? <Binding draft={draft} onChange={onChange} /> : null}
        <Tick isSelected={draft.kashida} onChange={kashida => onChange({ kashida })}>
          پر کردن سطرها با کشیدهٔ حروف
        </Tick>
        {draft.format === 'pdf' ? (
          <Choice
            label="استاندارد پرونده"
            value={draft.claim}
            options={choices}
            onChange={claim => onChange({ claim })}
          />
        ) : null}
        <Protection draft={draft} onChange={onChange} />
      </div>
    </details>
  )
}

function Binding({ draft: { duplex, binding, ...draft }, onChange }: MoreOptionsProps) {
  const isFault = faultsOf({ duplex, binding, ...draft }).includes('binding')
  return (
    <>
      <Tick isSelected={duplex} onChange={value => onChange({ duplex: value })}>
        چاپ دورو
      </Tick>
      <Field
        label="حاشیهٔ شیرازه (میلی‌متر)"
        value={toPersianDigits(binding.replace('.', '٫'))}
        onChange={text => onChange({ binding: toLatinDigits(text).replace(/[٫/]/, '.').trim() })}
        hint="اگر خالی باشد، اندازهٔ خود برنامه به کار می‌رود."
        error={
          isFault ? toPersianDigits(`عددی از ${bindingLimits.least} تا ${bindingLimits.most} بنویسید.`) : undefined
        }
      />
    </>
  )
}
