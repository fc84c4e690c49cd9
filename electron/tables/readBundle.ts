import type * as z from 'zod'
import { bundleSchema, changesFile, csvFile, csvKinds, judgeFiles, sessionFile } from '../../shared/domain/bundle.ts'
import type { JsonRow, Origin } from '../../shared/domain/change.ts'
import type { AnyRow } from '../../shared/domain/record.ts'
import { inOrder } from '../../shared/domain/rowOrder.ts'
import type { SessionData } from '../../shared/domain/sessionData.ts'
import { type Place, Problem } from '../../shared/problem.ts'
import { type RecordKind, tables } from '../../shared/tables/index.ts'
import { missingFile, readBundleFiles } from './bundleFiles.ts'
import { checkBundle } from './checkBundle.ts'
import { readCsv } from './csv.ts'
import { readChanges } from './readChanges.ts'
import { parseJson, readText } from './text.ts'

/** A row of a bundle and where it stands in it. */
export interface BundleRow {
  row: AnyRow
  origin: Origin
  /** Where one of its columns stands. */
  at: (column: string) => Place
}

export type BundleRows = ReadonlyMap<RecordKind, readonly BundleRow[]>

export interface Bundle extends SessionData {
  /** Where each record came from, by kind and key. */
  origins: BundleRows
}

/**
 * Reads a session bundle, a folder or a .zip, whole or not at all; nothing in it is trusted.
 * @throws Problem that names the file, the row and the field of the first thing wrong
 */
export async function readBundle(path: string): Promise<Bundle> {
  const files = await readBundleFiles(path)
  const textOf = (name: string) => readText(files.get(name) ?? new Uint8Array(), name)

  const json = readSessionFile(textOf(sessionFile))
  checkFiles(new Set(files.keys()), json.files)
  const found = new Map<RecordKind, BundleRow[]>(json.rows)
  for (const kind of csvKinds) if (files.has(csvFile(kind))) found.set(kind, readCsvFile(kind, textOf(csvFile(kind))))

  checkBundle(json.session, found)
  const changes = files.has(changesFile) ? readChanges(textOf(changesFile)) : []
  const rows = inOrder(kind => (found.get(kind) ?? []).map(({ row }) => row))
  return { session: json.session, rows, changes, intakes: [], origins: found }
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

function readCsvFile(kind: RecordKind, text: string): BundleRow[] {
  const file = csvFile(kind)
  const headers = new Map(Object.entries(tables[kind].columns).map(([name, { header }]) => [name, header]))
  return readCsv(kind, text, file).map(({ row, number, raw }) => ({
    row,
    origin: { file, row: number, raw },
    at: column => ({ file, row: number, field: headers.get(column) ?? column }),
  }))
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
    rows: rows.map(([kind, list]) => [kind, list.map((row, i) => jsonRow(kind, row, i, writtenRows[kind]?.[i] ?? {}))]),
  }
}

function jsonRow(kind: RecordKind, row: AnyRow, index: number, written: JsonRow): BundleRow {
  const raw = Object.entries(written).map(([name, value]) => [name, value === null ? '' : String(value)])
  return {
    row,
    origin: { file: sessionFile, row: null, raw: Object.fromEntries(raw) },
    at: column => ({ file: sessionFile, field: `rows.${kind}[${index}].${column}` }),
  }
}
