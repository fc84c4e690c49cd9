import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'

it('knows the documents of windows that were issued before, each file once', () => {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  migrate(database, ':memory:', migrations.slice(0, 16))
  const row = database.prepare(`INSERT INTO output VALUES (?, 's1', 'packet', 'public', ?, 'f', 1, 1, ?, ?, 'دبیر', 0)`)
  row.run('b', '1.1', 'same', '2023-01-09T08:00:00Z')
  row.run('a', '1.0', 'same', '2023-01-08T08:00:00Z')
  row.run('c', '1.2', 'other', '2023-01-10T08:00:00Z')
  migrate(database, ':memory:', migrations.slice(0, 17))
  expect(database.prepare('SELECT sha256, version, packet FROM issuedFile ORDER BY at').all()).toEqual([
    { sha256: 'same', version: '1.0', packet: null },
    { sha256: 'other', version: '1.2', packet: null },
  ])
  expect(() => database.exec(`UPDATE issuedFile SET version = '2.0'`)).toThrow('append-only')
  expect(() => database.exec(`DELETE FROM issuedFile`)).toThrow('append-only')
})
