import { type EntryMoney, entryMoneyUnits, moneyUnitName } from '../../../shared/persian/money.ts'
import { Choice } from '../Choice.tsx'

const options = entryMoneyUnits.map(value => ({ value, label: `ارقام به ${moneyUnitName(value)}` }))

/** In which unit a table's amounts are shown and written; always in sight. */
export function MoneyChoice({ unit, onChoose }: { unit: EntryMoney; onChoose: (unit: EntryMoney) => void }) {
  return <Choice label="واحد مبلغ‌های این جدول" hideLabel value={unit} options={options} onChange={onChoose} />
}
