import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonRow } from '../../../shared/domain/change.ts'
import { quorumOf } from '../../../shared/domain/quorum.ts'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { Field } from '../../components/Field.tsx'
import { useRecords } from '../../session/useSession.ts'
import { EmblemChoice } from './EmblemChoice.tsx'
import { MoneyChoice } from './MoneyChoice.tsx'
import styles from './Settings.module.css'

type Draft = Partial<Record<'name' | 'city' | 'seats' | 'quorum', string>>

/** The council itself: what its documents are headed with, and how many make a session official. */
export function CouncilSettings() {
  const [council] = useRecords('council')
  const [draft, setDraft] = useState<Draft>({})
  const { mutate } = useMutation(orpc.records.save.mutationOptions({ onSuccess: () => setDraft({}) }))
  if (!council) return null
  const save = (changed: JsonRow): void => mutate({ kind: 'council', row: { ...council, ...changed } })
  const text = (name: 'name' | 'city') => ({
    value: draft[name] ?? String(council[name]),
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    onBlur: () => (draft[name]?.trim() ? save({ [name]: draft[name].trim() }) : undefined),
  })
  const count = (name: 'seats' | 'quorum', isOptional: boolean) => ({
    value: toPersianDigits(draft[name] ?? String(council[name] ?? '')),
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    onBlur: () => {
      const typed = draft[name] === undefined ? undefined : toLatinDigits(draft[name]).trim()
      if (typed === '' && isOptional) save({ [name]: null })
      else if (typed !== undefined && /^[1-9]\d{0,2}$/.test(typed)) save({ [name]: Number(typed) })
    },
    error:
      draft[name] === undefined || /^(?:[1-9]\d{0,2})?$/.test(toLatinDigits(draft[name]).trim())
        ? undefined
        : 'شماره‌ای از ۱ به بالا بنویسید.',
  })
  const usual = quorumOf({ seats: Number(council['seats']), quorum: null })
  return (
    <section className={styles['card']} aria-labelledby="council">
      <h2 id="council">شورا</h2>
      <div className={styles['pair']}>
        <Field label="نام شورا" {...text('name')} />
        <Field label="شهر" {...text('city')} />
        <Field label="شمار کرسی‌ها" {...count('seats', false)} />
        <Field
          label="حد نصاب رسمیت"
          {...count('quorum', true)}
          hint={toPersianDigits(`خالی بماند، دو سوم کرسی‌هاست: ${usual} نفر.`)}
        />
      </div>
      <MoneyChoice council={council} onChange={save} />
      <EmblemChoice emblem={council['emblem']} onChange={emblem => save({ emblem })} />
    </section>
  )
}
