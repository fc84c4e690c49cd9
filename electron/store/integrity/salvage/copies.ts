import { type Connection, connect } from '../../driver/connect.ts'
import type { SqlRow } from '../../driver/sqlRow.ts'
import { listBackups } from '../../file/backups.ts'
import { attempt, readAll } from './readDamaged.ts'

/**
 * The copies beside a store that are of the same store as what is left of it, the newest first: those of another
 * council tell nothing of it. Where nothing says whose it is, it is the newest copy's.
 */
export function copiesToMendFrom(damaged: Connection, store: string): string[] {
  const copies = listBackups(store).map(({ file }) => ({ file, origin: fromCopy(file, originOf) ?? {} }))
  const known = [originOf(damaged), ...copies.map(({ origin }) => origin)].find(isKnown)
  return copies.filter(({ origin }) => known === undefined || isSame(known, origin)).map(({ file }) => file)
}

/** What cannot be read of a copy is nothing. */
export function fromCopy<T>(file: string, read: (copy: Connection) => T): T | undefined {
  return attempt(() => {
    const copy = connect(file, { readonly: true })
    try {
      return read(copy)
    } finally {
      copy.close()
    }
  })
}

/** All that can be read of a table; of one whose beginning is lost, what the newest copy has. */
export function readOrCopied(damaged: Connection, copies: readonly string[], table: string): SqlRow[] {
  const first = attempt(() => damaged.prepare<[], SqlRow>(`select * from "${table}" limit 1`).all())
  // The one row that says which store it is was never deleted.
  const isThere = first !== undefined && (first.length > 0 || table !== 'store')
  if (isThere) return readAll(damaged, table)
  for (const file of copies) {
    const rows = fromCopy(file, copy => readAll(copy, table))
    if (rows !== undefined && rows.length > 0) return rows
  }
  return []
}

/** What a store and its copies have in common: its name for good, and how its log begins. */
interface Origin {
  id?: string | undefined
  first?: string | undefined
}

function originOf(database: Connection): Origin {
  return {
    id: attempt(() => database.prepare<[], string>('select id from store').pluck().get()),
    first: attempt(() =>
      database.prepare<[], string>('select hex(hash) from link order by sequence limit 1').pluck().get(),
    ),
  }
}

const isKnown = ({ id, first }: Origin): boolean => id !== undefined || first !== undefined

/** One of them may be damaged; a copy from before there were any is the store's own. */
const isSame = (a: Origin, b: Origin): boolean =>
  !isKnown(b) || (a.id !== undefined && a.id === b.id) || (a.first !== undefined && a.first === b.first)
