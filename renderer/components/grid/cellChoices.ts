import { toLatinDigits } from '../../../shared/persian/digits.ts'
import { fiscalYearOf } from '../../../shared/persian/fiscalYear.ts'
import { fold } from '../../../shared/persian/normalise.ts'
import { parsePeriod, periodsOfYear } from '../../../shared/quantities/period.ts'
import type { Column } from '../../../shared/records/column.ts'
import type { Entry, JsonValue } from '../../../shared/tables/readEntry.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { todayInTehran } from '../today.ts'

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
  const all = isPeriod(column) ? periods(column, text) : listed(column, options)
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

/** Periods are said in words, and chosen from their year's when the words fall short. */
export const isPeriod = ({ type }: Column) => type === 'period' || type === 'month'

/** Those of the year that the text names; of this year and the last where it names none. */
function periods({ type }: Column, text: string): readonly CellChoice[] {
  const named = /1[34]\d\d/.exec(toLatinDigits(text))?.[0]
  const now = fiscalYearOf(todayInTehran())
  const codes = (named === undefined ? [now, now - 1] : [Number(named)]).flatMap(periodsOfYear)
  const own = type === 'month' ? codes.filter(code => parsePeriod(code).length === 'month') : codes
  return own.map(value => ({ value, label: parsePeriod(value).label }))
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
