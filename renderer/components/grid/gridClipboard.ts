import type { ClipboardEvent } from 'react'
import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { type EntryMoney, entryMoneyUnits, moneyUnitName } from '../../../shared/persian/money.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { writeTsv } from '../../../shared/tables/tsv.ts'
import { useToasts } from '../../state/toasts.ts'
import { copyValue } from './cellValue.ts'
import type { GridActions } from './gridActions.ts'
import { pasteText } from './gridPaste.ts'
import { chosenRange, type GridStore } from './gridStore.ts'
import type { GridColumn, GridModel } from './model.ts'

interface ClipboardParts {
  store: GridStore
  actions: GridActions
  model: GridModel
}

/** The same cells for our own grids: as they stand, after the unit of their amounts. */
const ownType = 'application/x-shoranameh-cells'

/** The next copy takes the columns' headers along. */
let wantsHeaders = false

/** Copies the chosen cells as the keys for it do. */
export function copyByCommand(withHeaders: boolean): void {
  wantsHeaders = withHeaders
  // No newer way puts cells of our own sort on the clipboard.
  document.execCommand('copy')
  wantsHeaders = false
}

/**
 * Puts the chosen cells on the clipboard as a table. Other programs are told the unit of amounts: by a header over
 * them, or beside one that is alone.
 */
export function copyCells(event: ClipboardEvent, { store, actions, model }: ClipboardParts): void {
  const state = store.getState()
  const range = chosenRange(state)
  if (state.editing || !range) return
  const columns = model.columns.slice(range.first, range.last + 1)
  const keys = state.order.slice(range.top, range.bottom + 1)
  const valuesOf = (copy: (one: GridColumn, value: JsonValue) => string) =>
    keys.map(key => columns.map(one => copy(one, actions.rowOf(key)?.[one.name] ?? null)))
  const rows = valuesOf(copyValue)
  const read = valuesOf((one, value) => nameOf(model.options.get(one.name), value) ?? copyValue(one, value))
  const money = columns.find(one => one.money !== undefined)?.money
  const told = wantsHeaders
    ? [headersOf(columns), ...read]
    : money === undefined
      ? read
      : withUnit(read, columns, money)
  event.clipboardData.setData('text/plain', writeTsv(told))
  event.clipboardData.setData(
    ownType,
    `${money ?? ''}\n${writeTsv(wantsHeaders ? [headersOf(columns), ...rows] : rows)}`,
  )
  event.preventDefault()
  notifyClosed(keys.filter(key => actions.rowOf(key)?.['openness'] === 'closed').length)
  if (event.type === 'cut') actions.clear()
}

/** What people call a record that a cell refers to, unless several are called so. */
function nameOf(options: readonly RecordOption[] | undefined, value: JsonValue): string | undefined {
  const label = options?.find(({ code }) => code === value)?.label
  return options?.filter(one => one.label === label).length === 1 ? label : undefined
}

/** Copied cells go anywhere: nobody takes closed ones along unknowingly. */
function notifyClosed(count: number): void {
  if (count === 0) return
  const text = toPersianDigits(`در آنچه کپی شد ${count} ردیف غیرعلنی است.`)
  useToasts.getState().show({ tone: 'problem', text })
}

function withUnit(rows: string[][], columns: readonly GridColumn[], money: EntryMoney): string[][] {
  const [only = ''] = rows[0] ?? []
  if (rows.length === 1 && columns.length === 1) return [[only === '' ? '' : `${only} ${moneyUnitName(money)}`]]
  return [headersOf(columns), ...rows]
}

/** «مبلغ (میلیون ریال)». */
function headersOf(columns: readonly GridColumn[]): string[] {
  return columns.map(({ column, money }) => {
    const unit = money === undefined ? column.unit : moneyUnitName(money)
    return unit === undefined ? column.header : `${column.header} (${unit})`
  })
}

/** Pastes a table from the focused cell on; into a table without rows, from its first. */
export function pasteCells(event: ClipboardEvent, parts: ClipboardParts): void {
  const { editing, active, order } = parts.store.getState()
  if (editing || (!active && order.length > 0)) return
  event.preventDefault()
  const [unit = '', ...own] = event.clipboardData.getData(ownType).split('\n')
  const text = event.clipboardData.getData('text/plain')
  if (own.length === 0) void pasteText({ text }, parts)
  else void pasteText({ text: own.join('\n'), own: entryMoneyUnits.find(one => one === unit) ?? null }, parts)
}
