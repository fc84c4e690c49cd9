import { importBatchesFile, importBatchSchema } from '../../shared/domain/bundle.ts'
import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import { linesOf, parseJson } from './text.ts'

/**
 * A line names every row of its kind that came with it, and the cells of those that are not written as the product
 * writes them.
 */
const [mostBytesOfImportBatches, mostRows] = [64 * 2 ** 20, 500_000]

/**
 * Reads intakes.jsonl, one import batch a line, without those whose CSV is not as it was when they were written.
 * @param digestOf SHA-256 of a kind's CSV in the same bundle
 * @throws Problem that names the line as the row
 */
export function readImportBatches(
  bytes: Uint8Array,
  digestOf: (kind: RecordKind) => string | undefined,
): ImportBatch[] {
  const ids = new Set<string>()
  return Array.from(linesOf([bytes], importBatchesFile, mostBytesOfImportBatches)).flatMap(
    ({ line, row }): ImportBatch[] => {
      const place = { file: importBatchesFile, row }
      const importBatch = importBatchSchema.safeParse(parseJson(line, place, mostRows))
      if (!importBatch.success) {
        const field = importBatch.error.issues[0]?.path.slice(0, 3).join('.') ?? 'id'
        throw new Problem(
          'import-batch-malformed',
          {},
          {
            ...place,
            field,
          },
        )
      }
      const { sha256, ...found } = importBatch.data
      if (ids.has(found.id)) throw new Problem('id-twice', {}, { ...place, field: 'id' })
      ids.add(found.id)
      return sha256 === digestOf(found.kind) ? [found] : []
    },
  )
}

/** The same import batches give the same bytes; none gives an empty file. */
export function writeImportBatches(
  importBatches: readonly ImportBatch[],
  digestOf: (kind: RecordKind) => string,
): string {
  return importBatches
    .map(({ id, at, who, kind, file, rows, raw = new Map() }) => ({
      id,
      at,
      who: signatureOf(who),
      kind,
      file,
      sha256: digestOf(kind),
      rows: Object.fromEntries(rows),
      raw: Object.fromEntries(raw),
    }))
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
}
