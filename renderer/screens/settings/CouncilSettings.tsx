import { useState } from 'react'
import { quorumOf } from '../../../shared/domain/quorum.ts'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import { Card } from '../../components/CardScreen.tsx'
import { Field } from '../../components/Field.tsx'
import { DraftNote } from '../../drafts/DraftNote.tsx'
import { recordTarget } from '../../drafts/draftTarget.ts'
import { useDrafted } from '../../drafts/useDrafted.ts'
import { useTyped } from '../../drafts/useTyped.ts'
import { useRecords } from '../../session/useSession.ts'
import { EmblemChoice } from './EmblemChoice.tsx'
import { MoneyChoice } from './MoneyChoice.tsx'
import { NumberingChoice } from './NumberingChoice.tsx'
import styles from './Settings.module.css'

type TypedCounts = Partial<Record<'seats' | 'quorum', string>>

/** The council itself: what its documents are headed with, and how many make a session official. */
export function CouncilSettings() {
  const [stored] = useRecords('council')
  const drafted = useDrafted(recordTarget('council', String(stored?.['code'])), stored)
  const own = { name: useTyped(String(drafted?.row['name'] ?? '')), city: useTyped(String(drafted?.row['city'] ?? '')) }
  // As typed, until the field is left: what is no number yet.
  const [typed, setTyped] = useState<TypedCounts>({})
  if (drafted === undefined) return null
  const { row: council, edit } = drafted
  const leave = (): void => setTyped({})
  const text = (name: 'name' | 'city') => ({
    value: own[name].shown,
    onChange: (value: string) => {
      own[name].type(value)
      if (value.trim() !== '') edit({ [name]: value.trim() })
    },
    onBlur: own[name].leave,
  })
  const count = (name: 'seats' | 'quorum', isOptional: boolean) => ({
    value: toPersianDigits(
      typed[name] !== undefined && !isCount(toLatinDigits(typed[name]).trim())
        ? typed[name]
        : String(council[name] ?? ''),
    ),
    onChange: (value: string) => {
      setTyped({ [name]: value })
      const digits = toLatinDigits(value).trim()
      if (digits === '' && isOptional) edit({ [name]: null })
      else if (isCount(digits)) edit({ [name]: Number(digits) })
    },
    onBlur: leave,
    error:
      typed[name] === undefined || typed[name].trim() === '' || isCount(toLatinDigits(typed[name]).trim())
        ? undefined
        : 'شماره‌ای از ۱ به بالا بنویسید.',
  })
  const usual = quorumOf({ seats: Number(council['seats']), quorum: null })
  return (
    <Card title="شورا">
      <div className={styles['pair']}>
        <Field label="نام شورا" {...text('name')} />
        <Field label="شهر" {...text('city')} />
        <Field label="تعداد اعضا" {...count('seats', false)} />
        <Field
          label="حد نصاب رسمیت"
          {...count('quorum', true)}
          hint={toPersianDigits(`اگر خالی باشد، دو سوم اعضاست: ${usual} نفر.`)}
        />
      </div>
      <MoneyChoice council={council} onChange={edit} />
      <NumberingChoice council={council} onChange={edit} />
      <EmblemChoice emblem={council['emblem']} onChange={emblem => edit({ emblem })} />
      <DraftNote drafted={drafted} />
    </Card>
  )
}

function isCount(digits: string): boolean {
  return /^[1-9]\d{0,2}$/.test(digits)
}
