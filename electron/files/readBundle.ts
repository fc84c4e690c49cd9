import type * as z from 'zod'
import {
  bundleSchema,
  changesFile,
  csvFile,
  csvKinds,
  intakesFile,
  judgeFiles,
  sessionFile,
} from '../../shared/domain/bundle.ts'
import type { Change } from '../../shared/domain/change.ts'
import type { Intake } from '../../shared/domain/intake.ts'
import type { AnyRow } from '../../shared/domain/record.ts'
import type { Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, tables } from '../../shared/tables/index.ts'
import { type ReferenceReader, referenceReader } from '../../shared/tables/readReference.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { SeriesFile } from '../../shared/tables/series.ts'
import { digestOf, missingFile, readBundleFiles } from './bundleFiles.ts'
import { type BundleNotes, NoteTaker } from './bundleNotes.ts'
import type { BundleRow, BundleRows } from './bundleRow.ts'
import { type BundleKeys, checkBundle, referenceCheck, uniqueCheck } from './checkBundle.ts'
import { type CsvRow, type NamedCsvCell, readCsv } from './csv.ts'
import { readTableText } from './encoding.ts'
import { oldDistricts } from './oldDistricts.ts'
import { readChanges } from './readChanges.ts'
import { readIntakes } from './readIntakes.ts'
import { parseJson, readText } from './text.ts'

/** A session's bundle, checked but for the rows of its series, which are many: they are read when they are asked for. */
export interface Bundle {
  session: string
  /** Paths of files in it that are no part of a bundle. */
  leftOut: readonly string[]
  records: BundleRows
  /** Oldest first. */
  changes: Change[]
  intakes: Intake[]
  /** Reading one gives rows right in themselves, each unlike those before and referring to what is there; others are Problems. */
  series: SeriesFile[]
  /** Those of a series are added when it is read. */
  notes: BundleNotes
}

/**
 * Reads a session bundle, a folder or a file; nothing in it is trusted.
 * @throws Problem that names the file, the row and the field of the first thing wrong
 */
export async function readBundle(path: string): Promise<Bundle> {
  const { files, leftOut } = await readBundleFiles(path)
  const bytesOf = (name: string) => files.get(name) ?? new Uint8Array()

  const notes = new NoteTaker()
  const json = readSessionFile(readText(bytesOf(sessionFile), sessionFile))
  checkFiles(new Set(files.keys()), json.files)
  const records = new Map<RecordKind, BundleRow[]>(json.rows)
  for (const [kind, rows] of json.rows) for (const one of rows) notes.row(kind, one, one.origin().raw)
  const changes = readChanges(readText(bytesOf(changesFile), changesFile))
  const logged = new Set(changes.map(({ kind, key }) => `${kind} ${key}`))
  const given = csvKinds.filter(kind => files.has(csvFile(kind)))
  const reading = (kind: RecordKind): Reading => ({
    kind,
    file: csvFile(kind),
    bytes: bytesOf(csvFile(kind)),
    notes,
    references: referenceReaders(kind, records),
    // Somebody wrote it here, whatever it looks like.
    isKnown: key => logged.has(`${kind} ${key}`),
  })
  for (const kind of given) if (!isSeries(kind)) records.set(kind, readCsvFile(reading(kind)))
  if (!files.has(csvFile('district'))) records.set('district', oldDistricts(records.get('neighbourhood') ?? []))

  const keys = checkBundle(json.session, records)
  const series = given.filter(isSeries)
  const digests = new Map(series.map(kind => [kind, digestOf(bytesOf(csvFile(kind)))]))
  return {
    session: json.session,
    leftOut,
    records,
    changes,
    intakes: readIntakes(readText(bytesOf(intakesFile), intakesFile), kind => digests.get(kind)),
    series: series.map(kind => seriesFile(reading(kind), keys)),
    notes,
  }
}

function isSeries(kind: RecordKind): boolean {
  const { series }: TableDefinition = tables[kind]
  return series === true
}

/** @throws Problem 'missing-file' or 'bad-bundle' */
function checkFiles(found: Set<string>, listed: readonly string[] | undefined): void {
  found.delete(sessionFile)
  const judged = judgeFiles(found, listed)
  if (judged?.wrong === 'missing') throw missingFile(judged.file)
  if (judged !== undefined)
    throw new Problem(
      'bad-bundle',
      { text: 'این پرونده در فهرست files نیست؛ آن را بیفزایید یا پرونده را بیرون ببرید.' },
      {
        file: judged.file,
      },
    )
}

/** A CSV of the bundle and all that its rows are read with. */
interface Reading {
  kind: RecordKind
  file: string
  bytes: Uint8Array
  notes: NoteTaker
  references: ReadonlyMap<string, ReferenceReader>
  isKnown: (key: string) => boolean
}

/** Readers of the columns that refer to records that are read already. */
function referenceReaders(kind: RecordKind, records: BundleRows): Map<string, ReferenceReader> {
  return new Map(
    referencesOf(kind).flatMap(({ column, to }) => {
      const rows = to === kind ? undefined : records.get(to)
      return rows === undefined
        ? []
        : [[column, referenceReader(rows.map(({ row }) => recordOption(to, row)))] as const]
    }),
  )
}

function eachRow(
  { kind, file, bytes, notes, references, isKnown }: Reading,
  visit: (row: CsvRow<RecordKind>, written: Readonly<Record<string, string>> | null) => void,
): void {
  const named = (cell: NamedCsvCell) => notes.name(kind, file, cell)
  const take = (found: CsvRow<RecordKind>): void => {
    const written = found.asWritten ? null : found.raw()
    visit(found, written)
    notes.row(kind, { row: found.row, at: { file, number: found.number } }, written)
  }
  readCsv(kind, readTableText(bytes, file), file, take, { references, named, isKnown })
}

function readCsvFile(reading: Reading): BundleRow[] {
  const { file } = reading
  const rows: BundleRow[] = []
  eachRow(reading, ({ row, number, raw }) => {
    rows.push({ row, at: { file, number }, origin: () => ({ file, row: number, raw: raw() }) })
  })
  return rows
}

function seriesFile(reading: Reading, keys: BundleKeys): SeriesFile {
  const { kind, file } = reading
  return {
    kind,
    file,
    each: visit => {
      const [checkKey, checkReferences] = [uniqueCheck(kind), referenceCheck(kind, keys)]
      eachRow(reading, ({ row, number }, raw) => {
        const at = { file, number }
        checkReferences(row, at)
        checkKey(row, at)
        visit({ row, number, raw })
      })
    },
  }
}

function readSessionFile(text: string): {
  session: string
  files: readonly string[] | undefined
  rows: [RecordKind, BundleRow[]][]
} {
  const file = sessionFile
  const written = parseJson(text, { file })
  const parsed = bundleSchema.safeParse(written)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue?.path ?? []
    const field = path.map((part, i) =>
      typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`,
    )
    const place: Place = path.length === 0 ? { file } : { file, field: field.join('') }
    throw new Problem(path.length > 3 ? 'bad-value' : 'bad-bundle', { text: issue?.message ?? '' }, place)
  }
  const { rows: writtenRows } = written as z.input<typeof bundleSchema>
  const rows = Object.entries(parsed.data.rows) as [RecordKind, AnyRow[]][]
  return {
    session: parsed.data.session,
    files: parsed.data.files,
    rows: rows.map(([kind, list]) => [
      kind,
      list.map((row, index) => ({
        row,
        at: { index },
        origin: () => ({ file, row: null, raw: rawFields(writtenRows[kind]?.[index] ?? {}) }),
      })),
    ]),
  }
}

function rawFields(written: object): Record<string, string> {
  const raw = Object.entries(written).map(([name, value]) => [name, value === null ? '' : String(value)])
  return Object.fromEntries(raw) as Record<string, string>
}
