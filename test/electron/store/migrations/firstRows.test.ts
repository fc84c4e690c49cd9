import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { firstRows } from '../../../../electron/store/migrations/firstRows.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'

/** A database in memory. @param atOnce as a process makes those after its first */
function made(list: readonly string[], atOnce?: string): Database.Database {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  migrate(database, ':memory:', list, atOnce)
  return database
}

/** All that it holds, with the names of its tables and whatever SQLite keeps of it. */
function contents(database: Database.Database) {
  const schema = database.prepare('select type, name, tbl_name, sql from sqlite_master order by type, name').all()
  const tables = database.prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
  const rows = tables
    .pluck()
    .all()
    .flatMap(name => database.prepare(`select '${name}' as "table", * from "${name}"`).safeIntegers().all())
  const marks = ['user_version', 'application_id', 'encoding', 'page_size'].map(name => database.pragma(name))
  return { schema, rows, marks }
}

/** The same without the store's name and key. */
const withoutOwn = (database: Database.Database) => {
  database.exec("update store set id = ''; update sealKey set key = 0")
  return contents(database)
}

describe('a store that a process makes after its first', () => {
  it('is what all migrations make of an empty file, with a name and a key of its own', () => {
    const list = [...migrations]
    const [first, second, third] = [made(list, firstRows), made(list, firstRows), made(list, firstRows)]
    const owned = [first, second, third].map(database => [
      database.prepare<[], string>('select id from store').pluck().all(),
      database.prepare<[], bigint>('select distinct key from sealKey').safeIntegers().pluck().all(),
    ])
    for (const [names, keys] of owned) {
      expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
      expect(keys).toHaveLength(1)
    }
    expect(new Set(owned.flat(2)).size).toBe(6)
    const usual = withoutOwn(made(migrations))
    expect(withoutOwn(second)).toEqual(usual)
    expect(withoutOwn(third)).toEqual(usual)
  })

  it('has had the migrations of its own version only', () => {
    const older = migrations.slice(0, 25)
    made(older, firstRows)
    expect(made(older, firstRows).pragma('user_version', { simple: true })).toBe(25)
  })
})
