import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { type Column, typeOf } from '../../../shared/columnTypes/index.ts'
import { toLatinDigits } from '../../../shared/persian/digits.ts'
import { fiscalYearOf } from '../../../shared/persian/fiscalYear.ts'
import { fold } from '../../../shared/persian/normalise.ts'
import { parsePeriod, periodsOfYear } from '../../../shared/quantities/period.ts'
import { periodsMeant } from '../../../shared/quantities/periodsMeant.ts'
import { columnSchema } from '../../../shared/tables/columnSchema.ts'
import type { CellEntry } from '../../../shared/tables/readEntry.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { todayInTehran } from '../today.ts'
import { gridTypeOf } from './gridTypes.ts'

/** One of what a cell may hold. */
export interface CellChoice {
  value: JsonValue
  label: string
  /** Beside it: a record's code, or the exact digits. */
  note?: string
  /** A period that the typed words may mean, however its name reads. */
  isMeant?: true
}

/** So many are shown; typing narrows them down. */
const most = 40

/** What may be chosen for a cell: the meanings of a doubtful number, or the entries of a list that hold the text. */
export function cellChoices(
  column: Column,
  entry: CellEntry,
  options: readonly RecordOption[] | undefined,
  text: string,
): CellChoice[] {
  if (entry.is === 'ask') return entry.readings.map(({ value, label }) => ({ value, label }))
  const all = gridTypeOf(column).editor === 'periods' ? periods(column, text) : listed(column, options)
  if (all.length === 0) return []
  const wanted = fold(text)
  const found = all.filter(({ isMeant }) => isMeant)
  for (const choice of all) {
    if (choice.isMeant) continue
    if (wanted !== '' && !fold(`${choice.label} ${choice.note ?? ''}`).includes(wanted)) continue
    found.push(choice)
    if (found.length === most) break
  }
  return found
}

/**
 * The periods that a column may hold of the year that the text names; of this year and the last where it names none.
 */
function periods(column: Column, text: string): readonly CellChoice[] {
  const named = /1[34]\d\d/.exec(toLatinDigits(text))?.[0]
  const now = fiscalYearOf(todayInTehran())
  const years = named === undefined ? [now, now - 1] : [Number(named)]
  const schema = columnSchema(column)
  const choicesOf = (codes: readonly string[]) =>
    codes
      .filter(code => schema.safeParse(code).success)
      .map((value): CellChoice => ({ value, label: parsePeriod(value).label }))
  const meant = choicesOf(periodsMeant(text, years)).map((choice): CellChoice => ({ ...choice, isMeant: true }))
  const others = choicesOf(years.flatMap(periodsOfYear))
  return [...meant, ...others.filter(({ value }) => meant.every(one => one.value !== value))]
}

function listed(column: Column, options: readonly RecordOption[] = []): readonly CellChoice[] {
  const list = typeOf(column).list?.(column)
  return list ?? options.map(({ code, label }) => ({ value: code, label, ...(label === code ? {} : { note: code }) }))
}
