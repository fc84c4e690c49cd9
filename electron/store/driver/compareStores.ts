import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { recordKinds, tables } from '../../../shared/records/index.ts'
import { sealColumn } from '../integrity/rowSeal.ts'
import { connect } from './connect.ts'
import { recordTables } from './rowSeals.ts'

/** What a restore does to the records of one kind. */
export interface RestoredKind {
  table: string
  /** Those of now that the copy does not have. */
  gone: number
  /** Those of the copy that are not there now. */
  back: number
  /** Those that are other in the copy. */
  changed: number
}

/**
 * What would change if a copy took the place of a store: the kinds whose records differ. Both are only read.
 * @throws what SQLite refuses: one of them is damaged, or locked otherwise than the other; Problem 'store-keyed'
 */
export function compareStores(store: string, copy: string): RestoredKind[] {
  const database = connect(copy, { readonly: true, fileMustExist: true })
  try {
    database.prepare('attach database ? as present').run(store)
    const known = recordTables(database)
    const count = (sql: string) => Number(database.prepare(sql).pluck().get())
    const present = new Set(
      database.prepare<[], string>("select name from present.sqlite_master where type = 'table'").pluck().all(),
    )
    // One of them may be of a version that had fewer kinds, and a store that was emptied has none.
    const kinds = recordKinds.filter(kind => known.has(kind))
    const found = kinds.map((kind): RestoredKind => {
      const { key, plural }: TableDefinition = tables[kind]
      const columns = key.map(name => `"${name}"`).join()
      if (!present.has(kind))
        return { table: plural, gone: 0, back: count(`select count(*) from main."${kind}"`), changed: 0 }
      const lacking = (one: string, other: string) =>
        count(
          `select count(*) from (select ${columns} from ${one}."${kind}" except select ${columns} from ${other}."${kind}")`,
        )
      const isSealed = known.get(kind)?.includes(sealColumn) === true
      const same = key.map(name => `now."${name}" = before."${name}"`).join(' and ')
      const changed = isSealed
        ? count(
            `select count(*) from present."${kind}" now join main."${kind}" before on ${same}
              where now."${sealColumn}" is not before."${sealColumn}"`,
          )
        : 0
      return { table: plural, gone: lacking('present', 'main'), back: lacking('main', 'present'), changed }
    })
    return found.filter(({ gone, back, changed }) => gone + back + changed > 0)
  } finally {
    database.close()
  }
}
