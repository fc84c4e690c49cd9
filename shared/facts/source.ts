import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import { signatureOf } from '../domain/signature.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { withoutHostileControls } from '../persian/normalise.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import { changesOfKind } from '../session/changesOfKind.ts'
import type { Session } from '../session/session.ts'
import type { Change, JsonRow } from '../tables/change.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, columnsOf } from '../tables/record.ts'

/** One field of one row that a number is read from. */
export interface SourceCell {
  kind: RecordKind
  row: AnyRow
  field: string
}

/** Where a number came from: one line for the sources section, and each of its fields. */
export interface FactSource {
  text: string
  fields: FieldSource[]
}

/** The place in a file that a field was imported from; of a workbook its sheet, and its cell by its address. */
interface SourceFile {
  name: string
  sheet: string | null
  row: number | null
  cell: string | null
  raw: string | null
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
    file: SourceFile | null
  } | null
}

export function sourceOf(session: Session, cells: readonly SourceCell[]): FactSource {
  const fields = fieldSources(session, cells)
  const [only] = fields
  if (only !== undefined && fields.length === 1) return { text: describeOne(only), fields }
  const own = [...Map.groupBy(fields, ({ kind, key }) => `${kind}/${key}`).values()]
  return { text: describe(own.map(originsOf)), fields }
}

/** Where all columns of these rows came from, each row once. */
export function sourceOfRows(session: Session, rows: readonly { kind: RecordKind; row: AnyRow }[]): FactSource {
  const known = session.derive(rowSources)
  const kinds = new Map(rows.map(({ kind, row }) => [row, kind]))
  const found = [...kinds].map(([row, kind]) => {
    const source = known.get(row) ?? rowSource(session, kind, row)
    known.set(row, source)
    return source
  })
  return { text: describe(found.map(({ origins }) => origins)), fields: found.flatMap(({ fields }) => fields) }
}

interface RowSource {
  fields: FieldSource[]
  origins: Origin[]
}

/** Hundreds of tables rest on the same thousands of rows: where each came from is found out once. */
const rowSources = () => new Map<AnyRow, RowSource>()

function rowSource(session: Session, kind: RecordKind, row: AnyRow): RowSource {
  const cells = [...columnsOf(kind).keys()].map(field => ({ kind, row, field }))
  const fields = fieldSources(session, cells)
  return { fields, origins: originsOf(fields) }
}

function fieldSources(session: Session, cells: readonly SourceCell[]): FieldSource[] {
  const records = new Map<AnyRow, { key: string; changes: readonly Change[] }>()
  return cells.map(({ kind, row, field }) => {
    let record = records.get(row)
    if (record === undefined) {
      const key = keyOf(kind, row)
      record = { key, changes: changesOfKind(session, kind).get(key) ?? [] }
      records.set(row, record)
    }
    return fieldSource(kind, record.key, record.changes, field)
  })
}

/** The latest change of a record that gave the field its value: created the record with it, or changed it. */
function fieldSource(kind: RecordKind, key: string, changes: readonly Change[], field: string): FieldSource {
  const change = lastChange(changes, field)
  if (change === undefined) return { kind, key, field, setBy: null }
  const { who, at, origin } = change
  const file = origin && {
    name: origin.file,
    sheet: origin.sheet ?? null,
    row: origin.row,
    cell: origin.cells?.[field] ?? null,
    raw: rawText(origin.raw, kind, field),
  }
  return { kind, key, field, setBy: { who, at, file } }
}

/**
 * The change that gave a field its value. One that only made the record again what a file had made it, as undo does,
 * leaves it the file's.
 * @param changes of one record, oldest first
 */
export function lastChange(changes: readonly Change[], field: string): Change | undefined {
  const at = changes.findLastIndex(
    ({ before, after }) => after !== null && (before === null || (before[field] ?? null) !== (after[field] ?? null)),
  )
  const found = changes[at]
  if (found === undefined || found.origin !== null) return found
  const again = changes.slice(0, at).findLastIndex(({ after }) => isSameContent(after, found.after))
  const first = again === -1 ? undefined : lastChange(changes.slice(0, again + 1), field)
  return first?.origin == null ? found : first
}

export function isSameContent(one: JsonRow | null, other: JsonRow | null): boolean {
  if (one === null || other === null) return one === other
  return [...Object.keys(one), ...Object.keys(other)].every(name => (one[name] ?? null) === (other[name] ?? null))
}

/** A file's cells are named by column, or by the header the file had. */
function rawText(raw: Readonly<Record<string, string>>, kind: RecordKind, field: string): string | null {
  const column = columnsOf(kind).get(field)
  const names = column === undefined ? [field] : [field, column.header, ...(column.aliases ?? [])]
  return names.map(name => raw[name]).find(text => text !== undefined) ?? null
}

/** Records of one origin: their rows of its file, when it is one. */
export interface OriginRows {
  origin: string
  rows: number[]
  records: number
}

/** Each record once, under the origin of most of its fields; those whose other fields came later are told after. */
function describe(originsByRecord: readonly Origin[][]): string {
  const first = new Map<string, OriginRows>()
  const later = new Map<string, number>()
  for (const [origin, ...edits] of originsByRecord) {
    if (origin === undefined) continue
    const group = first.get(origin.text) ?? { origin: origin.text, rows: [], records: 0 }
    first.set(origin.text, group)
    group.records++
    if (origin.row !== null) group.rows.push(origin.row)
    for (const edit of edits) later.set(edit.text, (later.get(edit.text) ?? 0) + 1)
  }
  const edited = [...later].map(([origin, records]) => `${countOf(records)} رکورد با ${origin} تغییر کرده است`)
  return [describeOrigins([...first.values()]), ...edited].join('؛ ')
}

/** A file with its row, or who set a field and when. */
interface Origin {
  text: string
  row: number | null
}

/** Where the fields of one record came from, most of them first; fields that nothing ever set say nothing of it. */
function originsOf(fields: readonly FieldSource[]): Origin[] {
  const groups = Map.groupBy(fields, ({ setBy }) => originOf(setBy))
  const set = [...groups].filter(([, [field]]) => field?.setBy !== null)
  return (set.length === 0 ? [...groups] : set)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([text, [field]]) => ({ text, row: field?.setBy?.file?.row ?? null }))
}

/** «پروندهٔ drill.csv، ردیف ۲ تا ۷؛ ثبت دبیرخانه در ۵ دی ۱۴۰۱ (۳ رکورد)» */
export function describeOrigins(origins: readonly OriginRows[]): string {
  if (origins.length === 0) return 'هیچ ردیفی با این نشانی ثبت نشده است'
  return origins
    .map(({ origin, rows, records }) =>
      rows.length === 0 ? `${origin} (${countOf(records)} رکورد)` : `${origin}، ردیف ${describeRows(rows)}`,
    )
    .join('؛ ')
}

/** «پروندهٔ drill.csv», «پروندهٔ عملکرد.xlsx، برگهٔ بودجه», «ثبت دبیرخانه در ۵ دی ۱۴۰۱», «بدون سابقه». */
export function originOf(
  setBy: { who: string; at: string; file: { name: string; sheet?: string | null | undefined } | null } | null,
): string {
  if (setBy === null) return 'بدون سابقه'
  if (setBy.file === null) return `ثبت ${signatureOf(setBy.who)} در ${dayInTehran(setBy.at)}`
  const { name, sheet } = setBy.file
  return `پروندهٔ ${fileName(name)}${sheet == null ? '' : `، برگهٔ ${isolate(withoutHostileControls(sheet))}`}`
}

/** A bundle's own files are named after what they hold: «پروندهٔ رزمایش‌ها» is drill.csv. */
const bundleFiles: ReadonlyMap<string, string> = new Map(
  recordKinds.flatMap(kind =>
    ['csv', 'json'].map(ending => [`${kind}.${ending}`, `«${tables[kind].plural}»`] as const),
  ),
)

function fileName(name: string): string {
  return bundleFiles.get(name) ?? isolate(name)
}

/** A long number as it reads: its digits in groups. */
const rawNumber = (raw: string): string => (/^\d{5,}$/.test(raw) ? formatNumber(raw) : raw)

function describeOne({ kind, field, setBy }: FieldSource): string {
  if (setBy === null || setBy.file === null) return originOf(setBy)
  const { row, cell, raw } = setBy.file
  const header = columnsOf(kind).get(field)?.header ?? field
  const place = cell === null ? `ستون «${header}»` : `خانهٔ ${isolate(cell)}`
  return [
    originOf(setBy),
    row === null || cell !== null ? '' : `ردیف ${toPersianDigits(String(row))}`,
    raw === null ? place : `${place}: «${isolate(rawNumber(raw))}»`,
  ]
    .filter(part => part !== '')
    .join('، ')
}

/** The day of an instant on the council's own clock: «۱۸ دی ۱۴۰۱». */
function dayInTehran(at: string): string {
  return formatJalaliDate(toCalendarDate(parseAbsolute(at, 'Asia/Tehran')).toString(), 'long')
}

/** Beyond so many rows, or runs of rows, their number is said too. */
const manyRows = 100
const manyRuns = 4

/** «۲ تا ۷، ۹»: neighbouring rows are drawn together; many are «۲ تا ۹۱ (۴۰ ردیف)». */
function describeRows(rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  let count = 0
  for (const row of Int32Array.from(rows).sort()) {
    const last = runs.at(-1)
    if (last?.to === row) continue
    count++
    if (last !== undefined && row === last.to + 1) last.to = row
    else runs.push({ from: row, to: row })
  }
  const texts = runs.map(({ from, to }) =>
    from === to ? `${from}` : to === from + 1 ? `${from} و ${to}` : `${from} تا ${to}`,
  )
  const few = runs.length <= manyRuns
  const named = toPersianDigits(few ? texts.join('، ') : `${runs[0]?.from} تا ${runs.at(-1)?.to}`)
  return few && count <= manyRows ? named : `${named} (${countOf(count)} ردیف)`
}

function countOf(count: number): string {
  return formatNumber(String(count), { isolate: false })
}
