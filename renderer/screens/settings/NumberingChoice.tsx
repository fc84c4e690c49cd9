import {
  patternFields,
  type ResolutionParticulars,
  resolutionNumber,
  usualPattern,
} from '../../../shared/domain/resolutionNumber.ts'
import { resolutionScopeChoices } from '../../../shared/records/council.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useTyped } from '../../drafts/useTyped.ts'
import styles from './Settings.module.css'

type Scope = keyof typeof resolutionScopeChoices
const scopes = Object.entries(resolutionScopeChoices).map(([value, label]) => ({ value: value as Scope, label }))
const example: ResolutionParticulars = {
  serial: 2,
  session: 73,
  consecutive: 973,
  term: 6,
  year: 1401,
  clause: 6,
  date: '۱۴۰۱/۱۰/۱۸',
  unit: null,
  letter: '2491',
}

interface NumberingChoiceProps {
  council: JsonRow
  onChange: (changed: JsonRow) => void
}

/** How resolutions are numbered, and where their serial begins again. */
export function NumberingChoice({ council, onChange }: NumberingChoiceProps) {
  const pattern = useTyped(String(council['resolutionPattern'] ?? ''))
  const unit = useTyped(String(council['resolutionUnit'] ?? ''))
  const scope = scopes.find(({ value }) => value === council['resolutionScope'])?.value ?? 'session'
  const text = (name: 'resolutionPattern' | 'resolutionUnit', { shown, type, leave }: typeof pattern) => ({
    value: shown,
    onChange: (value: string) => {
      type(value)
      onChange({ [name]: value.trim() === '' ? null : value.trim() })
    },
    onBlur: leave,
  })
  const own = pattern.shown.trim() === '' ? usualPattern : pattern.shown.trim()
  const number = resolutionNumber(own, { ...example, unit: unit.shown.trim() === '' ? null : unit.shown.trim() })
  return (
    <div className={styles['money']}>
      <Field
        label="الگوی شمارهٔ مصوبه"
        latin
        {...text('resolutionPattern', pattern)}
        hint={`اگر خالی باشد: ${usualPattern}`}
      />
      <Choice
        label="شمارش ردیف مصوبه از ابتدا، در هر"
        value={scope}
        options={scopes}
        onChange={resolutionScope => onChange({ resolutionScope })}
      />
      <Field label="کد واحد در شمارهٔ مصوبه" {...text('resolutionUnit', unit)} />
      <p className={styles['soft']}>
        نمونه: مصوبهٔ {withFigures(number)}. در الگو می‌توان نوشت:{' '}
        {Object.entries(patternFields).map(([name, label], i) => (
          <span key={name}>
            {i === 0 ? '' : '، '}
            <bdi dir="ltr">{`{${name}}`}</bdi> {label}
          </span>
        ))}
      </p>
    </div>
  )
}
