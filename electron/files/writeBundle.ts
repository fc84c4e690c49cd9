import { type DigestName, digestName } from '../../shared/domain/attachmentFile.ts'
import {
  attachmentFolder,
  bundleFiles,
  changesFile,
  csvFile,
  csvKinds,
  importBatchesFile,
  isInFirstBundles,
  sessionFile,
} from '../../shared/domain/bundle.ts'
import { inOrder } from '../../shared/domain/rowOrder.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import type { SessionData } from '../../shared/session/sessionData.ts'
import type { Change } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { type Rows, rowsOf } from '../../shared/tables/record.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { digestOf } from '../system/digest.ts'
import { writeBundleFiles } from './bundleFiles.ts'
import { ChangeLog } from './readChanges.ts'
import { writeImportBatches } from './readImportBatches.ts'
import { writeCsv } from './writeCsv.ts'

const text = (value: string) => new TextEncoder().encode(value)

/**
 * Writes a session as a bundle's folder or file; the same data gives the same bytes.
 * @param log its changes; those that it holds when left out
 * @param attachments files of its attachments, as far as they are there
 * @throws Problem as `writeBundleFiles` does
 */
export async function writeBundle(
  path: string,
  data: SessionData,
  log?: ChangeLog,
  attachments: readonly (DigestName & { bytes: Uint8Array })[] = [],
): Promise<void> {
  const rows = inOrder(kind => rowsOf(data.rows, kind))
  const jsonRows = recordKinds
    .filter(kind => tables[kind].bundle === 'json' && (isInFirstBundles(kind) || rows[kind].length > 0))
    .map(kind => [kind, rows[kind].map(row => toJsonRow(kind, row))])
  const session = { format: 1, session: data.code, files: bundleFiles, rows: Object.fromEntries(jsonRows) }
  const csvs = new Map(csvKinds.map(kind => [kind, text(writeCsv(kind, rows[kind], unitReader(kind, rows)))]))
  const arrived = new Set(data.importBatches.map(({ kind }) => kind))
  const digests = new Map([...arrived].map(kind => [kind, digestOf(csvs.get(kind) ?? new Uint8Array())]))
  const importBatches = writeImportBatches(data.importBatches, kind => digests.get(kind) ?? '')
  await writeBundleFiles(
    path,
    new Map([
      [sessionFile, text(`${JSON.stringify(session, null, 2)}\n`)],
      ...[...csvs].map(([kind, bytes]) => [csvFile(kind), bytes] as const),
      [changesFile, (log ?? logOf(data.changes)).bytes()],
      [importBatchesFile, text(importBatches)],
      ...attachments.map(file => [`${attachmentFolder}/${digestName(file)}`, file.bytes] as const),
    ]),
  )
}

function logOf(changes: readonly Change[]): ChangeLog {
  const log = new ChangeLog()
  log.add(changes)
  return log
}

/** The Persian units of the records that a kind's numbers are under. */
function unitReader(kind: RecordKind, rows: Rows): (code: string) => string | undefined {
  const to = unitSource(kind)?.to
  const units = recordUnits(to ?? kind, to === undefined ? [] : rows[to])
  return code => units.get(code)
}
