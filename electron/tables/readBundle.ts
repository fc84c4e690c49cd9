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
import { type Place, Problem } from '../../shared/problem.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type HiddenCharacters, hiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { type RecordKind, tables } from '../../shared/tables/index.ts'
import type { SeriesFile } from '../../shared/tables/series.ts'
import { digestOf, missingFile, readBundleFiles } from './bundleFiles.ts'
import { type BundlePlace, type BundleRow, type BundleRows, placeOf } from './bundleRow.ts'
import { type BundleKeys, checkBundle, referenceCheck, uniqueCheck } from './checkBundle.ts'
import { readCsv } from './csv.ts'
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
  /** What was left out of its cells, the first hundred; those of a series are added when it is read. */
  hidden: readonly HiddenCharacters[]
}

/** More cells than this are not named. */
const mostHidden = 100

/**
 * Reads a session bundle, a folder or a file; nothing in it is trusted.
 * @throws Problem that names the file, the row and the field of the first thing wrong
 */
export async function readBundle(path: string): Promise<Bundle> {
  const { files, leftOut } = await readBundleFiles(path)
  const bytesOf = (name: string) => files.get(name) ?? new Uint8Array()

  const hidden: HiddenCharacters[] = []
  const hide: Hide = (kind, at, cells) => {
    if (hidden.length >= mostHidden) return
    for (const cell of hiddenCharacters(kind, cells, column => placeOf(kind, at, column))) hidden.push(cell)
  }
  const json = readSessionFile(readText(bytesOf(sessionFile), sessionFile))
  checkFiles(new Set(files.keys()), json.files)
  const records = new Map<RecordKind, BundleRow[]>(json.rows)
  for (const [kind, rows] of json.rows) for (const { at, origin } of rows) hide(kind, at, origin().raw)
  const given = csvKinds.filter(kind => files.has(csvFile(kind)))
  for (const kind of given)
    if (!isSeries(kind))
      records.set(kind, readCsvFile(kind, readTableText(bytesOf(csvFile(kind)), csvFile(kind)), hide))
  if (!files.has(csvFile('district'))) records.set('district', oldDistricts(records.get('neighbourhood') ?? []))

  const keys = checkBundle(json.session, records)
  const series = given.filter(isSeries)
  const digests = new Map(series.map(kind => [kind, digestOf(bytesOf(csvFile(kind)))]))
  return {
    session: json.session,
    leftOut,
    records,
    changes: readChanges(readText(bytesOf(changesFile), changesFile)),
    intakes: readIntakes(readText(bytesOf(intakesFile), intakesFile), kind => digests.get(kind)),
    series: series.map(kind => seriesFile(kind, bytesOf(csvFile(kind)), keys, hide)),
    hidden,
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
    throw new Problem('bad-bundle', 'این پرونده در فهرست files نیست؛ آن را بیفزایید یا پرونده را بیرون ببرید.', {
      file: judged.file,
    })
}

/** Takes note of what a row's cells, as written, hide. */
type Hide = (kind: RecordKind, at: BundlePlace, cells: Readonly<Record<string, string>>) => void

function readCsvFile(kind: RecordKind, text: string, hide: Hide): BundleRow[] {
  const file = csvFile(kind)
  const rows: BundleRow[] = []
  readCsv(kind, text, file, ({ row, number, asWritten, raw }) => {
    const at = { file, number }
    if (!asWritten) hide(kind, at, raw())
    rows.push({ row, at, origin: () => ({ file, row: number, raw: raw() }) })
  })
  return rows
}

function seriesFile(kind: RecordKind, bytes: Uint8Array, keys: BundleKeys, hide: Hide): SeriesFile {
  const file = csvFile(kind)
  return {
    kind,
    file,
    each: visit => {
      const [checkKey, checkReferences] = [uniqueCheck(kind), referenceCheck(kind, keys)]
      readCsv(kind, readTableText(bytes, file), file, ({ row, number, asWritten, raw }) => {
        const at = { file, number }
        checkReferences(row, at)
        checkKey(row, at)
        const cells = asWritten ? null : raw()
        if (cells !== null) hide(kind, at, cells)
        visit({ row, number, raw: cells })
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
    throw new Problem(path.length > 3 ? 'bad-value' : 'bad-bundle', issue?.message ?? '', place)
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
