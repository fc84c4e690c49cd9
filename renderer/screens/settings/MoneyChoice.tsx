import { formatRial, tableMoneyChoices, textCurrencyChoices } from '../../../shared/persian/money.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { Choice } from '../../components/Choice.tsx'
import styles from './Settings.module.css'

const tableUnits = optionsOf(tableMoneyChoices)
const currencies = optionsOf(textCurrencyChoices)
/** Six hundred million toman. */
const example = 6_000_000_000n

interface MoneyChoiceProps {
  council: JsonRow
  onChange: (changed: JsonRow) => void
}

/** What money stands in: in texts, and in tables and charts. */
export function MoneyChoice({ council, onChange }: MoneyChoiceProps) {
  const currency = currencies.find(({ value }) => value === council['textCurrency'])?.value ?? 'toman'
  const unit = tableUnits.find(({ value }) => value === council['tableMoney'])?.value ?? 'million-rial'
  return (
    <div className={styles['money']}>
      <Choice
        label="واحد پول در متن"
        value={currency}
        options={currencies}
        onChange={textCurrency => onChange({ textCurrency })}
      />
      <Choice
        label="واحد مبلغ در جدول‌ها و نمودارها"
        value={unit}
        options={tableUnits}
        onChange={tableMoney => onChange({ tableMoney })}
      />
      <p className={styles['soft']}>
        نمونه: «{formatRial(example, `prose-${currency}`)}» در متن، «{formatRial(example, unit, { named: true })}» در
        جدول. رقمی که نویسنده‌اش «تومان» یا «ریال» خواسته باشد، همان می‌ماند.
      </p>
    </div>
  )
}

function optionsOf<T extends string>(choices: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return (Object.keys(choices) as T[]).map(value => ({ value, label: choices[value] }))
}
