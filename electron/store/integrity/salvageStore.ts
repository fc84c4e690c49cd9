import { existsSync, rmSync } from 'node:fs'
import { Problem } from '../../../shared/problems/problem.ts'
import { nameDurably } from '../../system/durable.ts'
import { blobFolder, bringBlobs } from '../blobs/blobFolder.ts'
import { bearDamagedTables, type Connection, create, keyOf } from '../driver/connect.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { addLink } from '../driver/logChain.ts'
import { migrate } from '../driver/migrate.ts'
import { recordTables, sealKey, sealRows } from '../driver/rowSeals.ts'
import type { SqlRow } from '../driver/sqlRow.ts'
import { missingIn, notePath } from '../file/lastSaved.ts'
import { bringKeyFile } from '../keys/keyFile.ts'
import { digestOfEntry } from '../log/chain.ts'
import { firstRows } from '../migrations/firstRows.ts'
import { migrations } from '../migrations/index.ts'
import { hasStrangeJournal, onCopy, pluralOf } from './examineStore.ts'
import { mendHead } from './mendHead.ts'
import { RowSeal, sealedBy } from './rowSeal.ts'
import { copiesToMendFrom, readOrCopied } from './salvage/copies.ts'
import { copyTable, dropBrokenReferences, otherTables, putter } from './salvage/freshStore.ts'
import { attempt, byKey, readAll } from './salvage/readDamaged.ts'
import {
  isLinked,
  type LostRecord,
  logAsWritten,
  logOf,
  mended,
  missingRows,
  recordsOf,
  type Source,
} from './salvage/sources.ts'

/** What became of a damaged store's records. */
export interface Salvaged {
  /** As they were written. */
  whole: number
  /** Damaged or lost, and taken from the log or from a copy. */
  mended: number
  /** Neither: they are not in the new store. */
  lost: LostRecord[]
  /** How many of the last savings are not in it, 0 where that is not known; null where all are. */
  behind: number | null
}

/**
 * Saves what a damaged store still holds into a new one: records that are as they were written, those that its log or
 * one of its copies tells of, and the rest of its tables. The damaged file is only read.
 * @param target a path where nothing is @throws Problem 'nothing-salvaged'
 */
export function salvageStore(store: string, target: string): Salvaged {
  const ready = `${target}.part`
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(ready + end, { force: true })
  const { copies, missing, ...salvaged } = onCopy(
    store,
    damaged => {
      bearDamagedTables(damaged)
      const version = Number(attempt(() => damaged.pragma('user_version', { simple: true })) ?? 0)
      const fresh = create(ready, keyOf(damaged))
      try {
        if (version > 0 && version < migrations.length) migrate(fresh, ready, migrations.slice(0, version))
        else migrate(fresh, ready, migrations, firstRows)
        fresh.pragma('foreign_keys = off')
        const own = copiesToMendFrom(damaged, store)
        const found = fresh.transaction(() => fill(fresh, damaged, own))()
        migrate(fresh, ready, migrations)
        const gone = missingIn(new DatabaseFile(fresh), store)
        fresh.pragma('journal_mode = wal')
        return { ...found, missing: gone, copies: own }
      } finally {
        fresh.close()
      }
    },
    { prepare: mendHead, isAlone: hasStrangeJournal(store) },
  )
  if (salvaged.whole + salvaged.mended === 0) {
    rmSync(ready, { force: true })
    throw new Problem('nothing-salvaged', {}, { file: store })
  }
  // Of what nothing could be read nobody knows how far it went, where nothing was noted beside it.
  const isUnknown = salvaged.whole === 0 && !existsSync(notePath(store))
  const behind = missing ?? (isUnknown ? 0 : null)
  bringKeyFile(store, target)
  nameDurably(ready, target)
  for (const one of [store, ...copies]) bringBlobs(blobFolder(one), blobFolder(target), 'bytes')
  return { ...salvaged, behind }
}

function fill(fresh: Connection, damaged: Connection, copies: readonly string[]): Omit<Salvaged, 'behind'> {
  const log = logAsWritten(damaged, copies)
  const salvaged = { whole: 0, mended: 0, lost: [...log.lost] }
  const source: Source = { log: logOf(log.change), copies: recordsOf(copies) }
  const key = attempt(() => sealKey(damaged))
  const seal = key === undefined ? undefined : new RowSeal(key)
  for (const table of otherTables(fresh))
    copyTable(fresh, table, isLinked(table) ? log[table] : readOrCopied(damaged, copies, table))
  for (const { sequence, ...batch } of log.unproven)
    addLink(fresh, { entries: 'arrivals', first: BigInt(sequence ?? 0), digests: digestOfEntry(batch) })
  for (const [kind, columns] of recordTables(fresh)) {
    const put = putter(fresh, kind, columns)
    const sealed = sealedBy(kind, columns)
    const stored = byKey(kind, readAll(damaged, kind))
    const give = (rowKey: string, row: SqlRow | undefined, as: 'whole' | 'mended'): void => {
      if (row !== undefined && put(row)) salvaged[as] += 1
      else salvaged.lost.push({ table: pluralOf(kind), key: rowKey })
    }
    for (const [rowKey, row] of stored) {
      if (seal === undefined || seal.holds(sealed, row)) give(rowKey, row, 'whole')
      else give(rowKey, mended(seal, sealed, { kind, key: rowKey, row }, source), 'mended')
    }
    for (const [rowKey, row] of missingRows(kind, stored, source)) give(rowKey, row, 'mended')
  }
  const unheld = dropBrokenReferences(fresh)
  sealRows(fresh)
  return { ...salvaged, lost: [...salvaged.lost, ...unheld] }
}
