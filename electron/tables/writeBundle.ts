import { bundleFiles, changesFile, csvFile, csvKinds, sessionFile } from '../../shared/domain/bundle.ts'
import { rowsOf } from '../../shared/domain/record.ts'
import { inOrder } from '../../shared/domain/rowOrder.ts'
import type { SessionData } from '../../shared/domain/sessionData.ts'
import { recordKinds, tables } from '../../shared/tables/index.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { writeBundleFiles } from './bundleFiles.ts'
import { writeCsv } from './csv.ts'
import { writeChanges } from './readChanges.ts'

/** Writes a session as a bundle folder or .zip; the same data gives the same bytes. @throws Problem 'cannot-write' */
export async function writeBundle(path: string, data: SessionData): Promise<void> {
  const rows = inOrder(kind => rowsOf(data.rows, kind))
  const jsonRows = recordKinds
    .filter(kind => tables[kind].bundle === 'json')
    .map(kind => [kind, rows[kind].map(row => toJsonRow(kind, row))])
  const session = { format: 1, session: data.session, files: bundleFiles, rows: Object.fromEntries(jsonRows) }
  const texts: [string, string][] = [
    [sessionFile, `${JSON.stringify(session, null, 2)}\n`],
    ...csvKinds.map((kind): [string, string] => [csvFile(kind), writeCsv(kind, rows[kind])]),
    [changesFile, writeChanges(data.changes)],
  ]
  await writeBundleFiles(path, new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)])))
}
