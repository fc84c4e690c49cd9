import { fold } from '../../../shared/persian/normalise.ts'
import type { Column } from '../../../shared/tables/column.ts'
import type { Entry, JsonValue, RecordOption } from '../../../shared/tables/readEntry.ts'

/** One of what a cell may hold. */
export interface CellChoice {
  value: JsonValue
  label: string
  /** Beside it: a record's code, or the exact digits. */
  note?: string
}

/** So many are shown; typing narrows them down. */
const most = 40

/** What may be chosen for a cell: the meanings of a doubtful number, or the entries of a list that hold the text. */
export function cellChoices(
  column: Column,
  entry: Entry,
  options: readonly RecordOption[] | undefined,
  text: string,
): CellChoice[] {
  if (entry.is === 'ask') return entry.readings.map(({ value, label }) => ({ value, label }))
  const all = listed(column, options)
  if (all.length === 0) return []
  const wanted = fold(text)
  const found: CellChoice[] = []
  for (const choice of all) {
    if (wanted !== '' && !fold(`${choice.label} ${choice.note ?? ''}`).includes(wanted)) continue
    found.push(choice)
    if (found.length === most) break
  }
  return found
}

function listed(column: Column, options: readonly RecordOption[] = []): readonly CellChoice[] {
  if (column.type === 'choice') return Object.entries(column.choices).map(([value, label]) => ({ value, label }))
  if (column.type === 'flag')
    return [
      { value: true, label: 'بله' },
      { value: false, label: 'خیر' },
    ]
  return options.map(({ code, label }) => ({ value: code, label, ...(label === code ? {} : { note: code }) }))
}
