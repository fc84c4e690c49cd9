import { monthName } from '../../../../shared/persian/jalaliCalendar.ts'
import type { Rule } from '../../../../shared/rules/rule.ts'
import { ruleUnits } from '../../../../shared/rules/ruleTypes.ts'
import { type Base, baseChoices, type Share, shareChoices } from '../../../../shared/rules/threshold.ts'
import type { TypedRule } from '../../../../shared/rules/typedRule.ts'
import { Choice } from '../../../components/Choice.tsx'
import { Field } from '../../../components/Field.tsx'
import styles from './Rules.module.css'

const shares = (Object.keys(shareChoices) as Share[]).map(value => ({ value, label: shareChoices[value] }))
const bases = (Object.keys(baseChoices) as Base[]).map(value => ({ value, label: baseChoices[value] }))
const months = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthName(i + 1) }))

interface RuleValueFieldsProps {
  rule: Rule
  typed: TypedRule
  onChange: (patch: Partial<TypedRule>) => void
  /** What is allowed, once something else was given. */
  refused: string | undefined
}

/** The fields that a value of the rule's type is made of. */
export function RuleValueFields({ rule: { type, unit }, typed, onChange, refused }: RuleValueFieldsProps) {
  const text = {
    value: typed.text,
    onChange: (written: string) => onChange({ text: written }),
    error: refused,
  }
  switch (type) {
    case 'threshold':
      return (
        <>
          <div className={styles['pair']}>
            <Choice label="سهم" value={typed.share} options={shares} onChange={share => onChange({ share })} />
            {typed.share === 'most' ? null : (
              <Choice label="از چه کسانی" value={typed.base} options={bases} onChange={base => onChange({ base })} />
            )}
          </div>
          {refused === undefined ? null : (
            <p role="alert" className={styles['refused']}>
              {refused}
            </p>
          )}
        </>
      )
    case 'number':
      return <Field label={unit === undefined ? 'مقدار' : `مقدار به ${ruleUnits[unit]}`} {...text} />
    case 'dayOfYear':
      return (
        <div className={styles['pair']}>
          <Field label="روز" {...text} />
          <Choice
            label="ماه"
            value={typed.month === null ? null : String(typed.month)}
            options={months}
            onChange={month => onChange({ month: Number(month) })}
          />
        </div>
      )
    case 'part':
      return <Field label="مقدار به درصد" {...text} />
  }
}
