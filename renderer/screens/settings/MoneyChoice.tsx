import type { JsonRow } from '../../../shared/domain/change.ts'
import { formatRial, type TableMoney, tableMoneyChoices } from '../../../shared/persian/money.ts'
import { Choice } from '../../components/Choice.tsx'
import styles from './Settings.module.css'

const units = Object.keys(tableMoneyChoices) as TableMoney[]
const usual: TableMoney = 'million-rial'
/** Six hundred million toman. */
const example = 6_000_000_000n

interface MoneyChoiceProps {
  money: JsonRow[string] | undefined
  onChange: (money: TableMoney) => void
}

/** The unit that amounts stand in, in tables and charts; texts name their own. */
export function MoneyChoice({ money, onChange }: MoneyChoiceProps) {
  const chosen = units.find(unit => unit === money) ?? usual
  return (
    <div className={styles['money']}>
      <Choice
        label="واحد مبلغ در جدول‌ها و نمودارها"
        value={chosen}
        options={units.map(unit => ({ value: unit, label: tableMoneyChoices[unit] }))}
        onChange={onChange}
      />
      <p className={styles['soft']}>
        نمونه: «{formatRial(example, 'prose-toman')}» در جدول «{formatRial(example, chosen, { named: true })}» نوشته
        می‌شود. رقم‌های متن گزارش‌ها واحد خود را دارند.
      </p>
    </div>
  )
}
