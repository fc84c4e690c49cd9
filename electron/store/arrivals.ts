import type { RecordKind } from '../../shared/records/index.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { RowSource, SourceRow } from '../../shared/tables/rowSource.ts'
import type { Transaction } from './access.ts'
import { changedKeys } from './changes.ts'
import { keepImportBatch } from './importBatches.ts'
import { digestOfArrival, digestOfEntry } from './log/chain.ts'
import { signer } from './settings.ts'
import { type Author, freeIds } from './write.ts'

/** The records of a bulk kind that come in with a file, some at a time. */
export interface Arrivals {
  /** @returns the rows that have neither come in nor are there as they are: they go the way of every edit */
  take: (rows: readonly SourceRow[]) => Promise<SourceRow[]>
  /** After the last row. @returns how many records have come in */
  end: () => Promise<number>
}

/**
 * Takes in what a file of a bulk kind brings: records that are new, and that the log never named, come in with the
 * import batch of the file, or with the one of `given` that names them.
 */
export async function arrivals(
  trx: Transaction,
  { kind, file }: RowSource,
  given: readonly ImportBatch[],
  author: Author,
): Promise<Arrivals> {
  const logged = await changedKeys(trx, kind)
  const [id = ''] = await freeIds(trx, 1, author)
  const ours: Source = {
    importBatch: { id, at: author.now(), who: await signer(trx, author), kind, file },
    digests: [],
  }
  const theirs = givenSources(given.filter(importBatch => importBatch.kind === kind))
  let created = 0
  return {
    async take(rows) {
      // Nobody asks for the keys of what comes first, and there are hundreds of thousands.
      const isFirst = theirs.size + logged.size === 0
      const keys = isFirst ? [] : rows.map(({ row }) => keyOf(kind, row))
      const sources = isFirst
        ? rows.map(() => ours)
        : keys.map(key => theirs.get(key)?.source ?? (logged.has(key) ? undefined : ours))
      await keepNeeded(trx, kind, rows, sources)
      const records = rows.map(({ row, number, asWritten, raw }, i) => {
        const importBatch = sources[i]?.sequence
        if (importBatch === undefined) return { row, arrival: undefined }
        const their = theirs.size === 0 ? undefined : theirs.get(keys[i] ?? '')
        const cells = their === undefined ? (asWritten ? null : raw()) : their.raw
        return { row, arrival: { importBatch, number: their?.number ?? number ?? 0, raw: cells } }
      })
      const became = await trx.driver.bringIn(kind, records)
      const digests = new Map<Source, string>()
      for (const [i, source] of sources.entries()) {
        if (became[i] !== 'new' || source === undefined) continue
        created += 1
        digests.set(source, (digests.get(source) ?? '') + digestOfArrival(kind, rows[i]?.row ?? {}))
      }
      for (const [source, some] of digests) source.digests.push(Buffer.from(some, 'latin1'))
      return rows.filter((_, i) => logged.has(keys[i] ?? '') || became[i] === 'other')
    },
    async end() {
      if (created > 0) trx.written.mark({ kind, key: null })
      for (const source of [ours, ...new Set(Array.from(theirs.values(), their => their.source))])
        await link(trx, source)
      return created
    },
  }
}

/** An import batch is kept when the first record comes in with it: a file that brings nothing new leaves none. */
async function keepNeeded(
  trx: Transaction,
  kind: RecordKind,
  rows: readonly SourceRow[],
  sources: readonly (Source | undefined)[],
): Promise<void> {
  if (sources.every(source => source === undefined || source.sequence !== undefined)) return
  const there = await trx.driver.areThere(
    kind,
    rows.map(({ row }) => row),
  )
  for (const [i, source] of sources.entries())
    if (source !== undefined && there[i] !== true) source.sequence ??= await keepImportBatch(trx, source.importBatch)
}

/** An import batch that records may come with, and the number it is kept under once one does. */
interface Source {
  importBatch: Omit<ImportBatch, 'rows'>
  sequence?: bigint
  /** Of the records that have come with it, for the chain of the log. */
  digests: Buffer[]
}

async function link(trx: Transaction, { sequence: first, digests }: Source): Promise<void> {
  if (first === undefined || digests.length === 0) return
  const { sequence: _, ...batch } = await trx.db
    .selectFrom('intake')
    .selectAll()
    .where('sequence', '=', first)
    .executeTakeFirstOrThrow()
  await trx.driver.link({ entries: 'arrivals', first, digests: Buffer.concat([digestOfEntry(batch), ...digests]) })
}

/** The source, row and cells of each record that a bundle's own import batches name. */
function givenSources(given: readonly ImportBatch[]) {
  const named = new Map<string, { source: Source; number: number; raw: Readonly<Record<string, string>> | null }>()
  for (const importBatch of given) {
    const source: Source = { importBatch, digests: [] }
    for (const [key, number] of importBatch.rows)
      named.set(key, { source, number, raw: importBatch.raw?.get(key) ?? null })
  }
  return named
}
