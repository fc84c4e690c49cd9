import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import type { Change } from '../domain/change.ts'
import { columnsOf } from '../domain/record.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { RecordKind } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import type { SourceCell } from './reading.ts'

/** Where a number came from: one line for the sources section, and each of its fields. */
export interface FactSource {
  text: string
  fields: FieldSource[]
}

/** Who set a field last and, when it was imported, from where. `setBy` is null when no change is known. */
export interface FieldSource {
  kind: RecordKind
  key: string
  field: string
  setBy: {
    who: string
    /** ISO 8601 instant in UTC. */
    at: string
    file: { name: string; row: number | null; raw: string | null } | null
  } | null
}

export function sourceOf(changes: readonly Change[], cells: readonly SourceCell[]): FactSource {
  const fields = cells.map(({ kind, row, field }) => fieldSource(changes, kind, keyOf(kind, row), field))
  return { text: describe(fields), fields }
}

/** The latest change that gave the field its value: created the record with it, or changed it. */
function fieldSource(changes: readonly Change[], kind: RecordKind, key: string, field: string): FieldSource {
  const change = changesOf(changes, kind, key).findLast(
    ({ before, after }) => after !== null && (before === null || (before[field] ?? null) !== (after[field] ?? null)),
  )
  if (change === undefined) return { kind, key, field, setBy: null }
  const { who, at, origin } = change
  const file = origin && { name: origin.file, row: origin.row, raw: rawText(origin.raw, kind, field) }
  return { kind, key, field, setBy: { who, at, file } }
}

/** A file's cells are named by column, or by the header the file had. */
function rawText(raw: Readonly<Record<string, string>>, kind: RecordKind, field: string): string | null {
  const column = columnsOf(kind).get(field)
  const names = column === undefined ? [field] : [field, column.header, ...(column.aliases ?? [])]
  return names.map(name => raw[name]).find(text => text !== undefined) ?? null
}

/** A change log is read once for each record however many facts ask; the log itself is never changed. */
const indexes = new WeakMap<readonly Change[], ReadonlyMap<string, Change[]>>()

function changesOf(changes: readonly Change[], kind: RecordKind, key: string): readonly Change[] {
  let index = indexes.get(changes)
  if (index === undefined) {
    index = Map.groupBy(changes, change => `${change.kind}/${change.key}`)
    indexes.set(changes, index)
  }
  return index.get(`${kind}/${key}`) ?? []
}

function describe(fields: readonly FieldSource[]): string {
  const [only] = fields
  if (only === undefined) return 'هیچ ردیفی با این نشانی ثبت نشده است'
  if (fields.length === 1) return describeOne(only)
  const groups = Map.groupBy(fields, ({ setBy }) => originOf(setBy))
  return [...groups]
    .map(([origin, members]) => {
      const rows = members.map(({ setBy }) => setBy?.file?.row ?? null).filter(row => row !== null)
      const records = new Set(members.map(({ kind, key }) => `${kind}/${key}`))
      return rows.length === 0
        ? `${origin} (${toPersianDigits(String(records.size))} رکورد)`
        : `${origin}، ردیف ${describeRows(rows)}`
    })
    .join('؛ ')
}

function originOf(setBy: FieldSource['setBy']): string {
  if (setBy === null) return 'بی‌پیشینه'
  if (setBy.file === null) return `ثبت ${setBy.who} در ${dayInTehran(setBy.at)}`
  return `پروندهٔ ${isolate(setBy.file.name)}`
}

function describeOne({ kind, field, setBy }: FieldSource): string {
  if (setBy === null || setBy.file === null) return originOf(setBy)
  const { row, raw } = setBy.file
  const header = columnsOf(kind).get(field)?.header ?? field
  return [
    originOf(setBy),
    row === null ? '' : `ردیف ${toPersianDigits(String(row))}`,
    raw === null ? `ستون «${header}»` : `ستون «${header}»: «${isolate(raw)}»`,
  ]
    .filter(part => part !== '')
    .join('، ')
}

/** The day of an instant on the council's own clock: «۱۸ دی ۱۴۰۱». */
function dayInTehran(at: string): string {
  return formatJalaliDate(toCalendarDate(parseAbsolute(at, 'Asia/Tehran')).toString(), 'long')
}

/** «۲ تا ۷، ۹»: neighbouring rows are drawn together; many scattered ones are «۲ تا ۹۱ (۴۰ ردیف)». */
function describeRows(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const row of sorted) {
    const last = runs.at(-1)
    if (last !== undefined && row === last.to + 1) last.to = row
    else runs.push({ from: row, to: row })
  }
  const texts = runs.map(({ from, to }) =>
    from === to ? `${from}` : to === from + 1 ? `${from} و ${to}` : `${from} تا ${to}`,
  )
  const few = runs.length <= 4
  return toPersianDigits(few ? texts.join('، ') : `${sorted[0]} تا ${sorted.at(-1)} (${sorted.length} ردیف)`)
}
