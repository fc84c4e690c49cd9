import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { formatRial } from '../../../shared/persian/money.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { editValue, showValue } from './cellValue.ts'
import { type CellPlace, faultKey } from './gridState.ts'
import { gridTypeOf } from './gridTypes.ts'
import type { GridColumn } from './model.ts'
import type { GridParts } from './parts.ts'

/** What is asked when two write one cell. */
export const askedWhich = 'هنگام نوشتن شما کس دیگری این خانه را تغییر داده است. کدام بماند؟'

/** What the table has in the cell, as it is read. */
export function storedText(column: GridColumn, value: JsonValue, options: readonly RecordOption[] | undefined): string {
  return options?.find(({ code }) => code === value)?.label ?? showValue(column, value)
}

/** How a value was understood where its text alone may not tell: the day's name, the whole of an amount. */
export function understood({ column, money }: GridColumn, value: JsonValue): string {
  if (value === null) return ''
  const { editor } = gridTypeOf(column)
  if (editor === 'day') return formatJalaliDate(String(value), 'weekday')
  if (editor === 'periods') return showValue({ name: '', column }, value)
  if (money === undefined) return ''
  const rial = BigInt(String(value))
  const whole = `${formatNumber(rial, { isolate: false })} ریال`
  return rial < 10_000n ? whole : `${whole} (${formatRial(rial, 'prose-toman', { isolate: false })})`
}

/** What the cell's text is as one goes on with it: what could not be kept, or its value. */
export function writtenText({ store, actions, model }: GridParts, { key, column: at }: CellPlace): string {
  const column = model.columns[at]
  const { name = '' } = column ?? {}
  const fault = store.getState().faults.get(faultKey(key, name))
  if (fault) return fault.text
  const value = actions.rowOf(key)?.[name] ?? null
  const label = model.options.get(name)?.find(({ code }) => code === value)?.label
  return label ?? (column ? editValue(column, value) : '')
}
