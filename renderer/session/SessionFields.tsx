import type { Row } from '../../shared/records/index.ts'
import { opennessChoices } from '../../shared/records/openness.ts'
import { sessionKindChoices } from '../../shared/records/session.ts'
import { Choice, optionsOf } from '../components/Choice.tsx'
import { CountField } from '../components/CountField.tsx'
import { DayField } from '../components/DayField.tsx'
import { Field } from '../components/Field.tsx'
import { TimeField } from '../components/TimeField.tsx'
import styles from './SessionFields.module.css'

interface SessionFieldsProps {
  session: Row<'session'>
  /** Every other session: none may have its number in the same term. */
  others: readonly Row<'session'>[]
  onChange: (patch: Partial<Row<'session'>>) => void
}

/** When and where the council meets, and under which number. */
export function SessionFields({ session, others, onChange }: SessionFieldsProps) {
  const { numberInTerm, consecutiveNumber, term } = session
  const isTaken = others.some(one => one.term === term && one.numberInTerm === numberInTerm)
  return (
    <>
      <div className={styles['pair']}>
        <CountField
          label="شماره در این دوره (متناوب)"
          value={numberInTerm}
          onChange={number => onChange({ numberInTerm: number ?? numberInTerm })}
          {...(isTaken ? { hint: 'جلسه‌ای با این شماره هست.' } : {})}
        />
        <CountField
          label="شمارهٔ متوالی"
          value={consecutiveNumber}
          onChange={number => onChange({ consecutiveNumber: number ?? consecutiveNumber })}
        />
      </div>
      <div className={styles['pair']}>
        <DayField label="تاریخ" value={session.date} onChange={date => onChange({ date: date ?? session.date })} />
        <TimeField label="ساعت" value={session.time} onChange={time => onChange({ time })} />
      </div>
      <Field label="محل" value={session.place} onChange={place => onChange({ place })} />
      <div className={styles['pair']}>
        <Choice
          label="نوع جلسه"
          value={session.kind}
          options={optionsOf(sessionKindChoices)}
          onChange={kind => onChange({ kind })}
        />
        <Choice
          label="علنی یا غیرعلنی"
          value={session.openness}
          options={optionsOf(opennessChoices)}
          onChange={openness => onChange({ openness })}
        />
      </div>
      <div className={styles['pair']}>
        <Field
          label="شمارهٔ دعوت‌نامه"
          value={session.letterNumber ?? ''}
          onChange={text => onChange({ letterNumber: text.trim() === '' ? null : text })}
        />
        <DayField
          label="تاریخ دعوت‌نامه"
          value={session.letterDate ?? null}
          onChange={letterDate => onChange({ letterDate })}
          optional
        />
      </div>
    </>
  )
}
