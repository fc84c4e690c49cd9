import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importBundle } from '../../../../electron/services/bundles.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { findRecord, listRecords } from '../../../../electron/store/records.ts'
import { undo } from '../../../../electron/store/undo.ts'
import { sortKey } from '../../../../shared/persian/collation.ts'
import { saveRecord } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../../fixtures/tinyBundle.ts'

const course = {
  code: 'T-01',
  department: 'crisis',
  title: 'ایمنی کار',
  date: '2022-04-13',
  audience: 'workers',
  persons: 240,
  openness: 'open',
  sample: false,
} as const

/** As version 1 logged it: hours were whole. */
const courseOf = (hours: number) => JSON.stringify({ ...course, hours })

/** What the product of version 1 wrote. */
const rows = `
INSERT INTO department (code, name, sortKey) VALUES ('crisis', 'مدیریت بحران', 'x');
INSERT INTO neighbourhood (code, name, district, sample, sortKey) VALUES
  ('N-01', 'احمدآباد', 3, 1, 'b'), ('N-02', 'ابن‌سینا', 3, 1, 'a'), ('N-03', 'پارسا', 12, 0, 'c');
INSERT INTO responderTeam (code, department, neighbourhood, formedOn, members, openness, sample)
  VALUES ('G-01', 'crisis', 'N-01', '2022-04-09', 19, 'open', 1);
INSERT INTO training (code, department, title, date, audience, hours, persons, openness, sample)
  VALUES ('T-01', 'crisis', 'ایمنی کار', '2022-04-13', 'workers', 8, 240, 'open', 0);
INSERT INTO change (id, at, who, kind, key, before, after) VALUES
  ('c1', '2023-01-07T10:00:00Z', 'دبیر', 'neighbourhood', 'N-03', NULL, '{"code":"N-03","name":"پارسه","district":12,"sample":false}'),
  ('c2', '2023-01-07T10:00:00Z', 'دبیر', 'neighbourhood', 'N-03', '{"code":"N-03","name":"پارسه","district":12,"sample":false}',
    '{"code":"N-03","name":"پارسا","district":12,"sample":false}'),
  ('c3', '2023-01-07T10:00:00Z', 'دبیر', 'training', 'T-01', NULL, '${courseOf(6)}'),
  ('c4', '2023-01-07T10:00:00Z', 'دبیر', 'training', 'T-01', '${courseOf(6)}', '${courseOf(8)}');
`

async function version1(): Promise<string> {
  const path = join(await temporaryFolder(), 'shoranameh.db')
  const database = new Database(path)
  migrate(database, path, migrations.slice(0, 1))
  database.exec(rows)
  database.close()
  return path
}

async function migrated() {
  const store = openStore(await version1())
  onTestFinished(() => store.close())
  return store
}

describe('a store of version 1', () => {
  it('gets its districts as records and keeps its neighbourhoods and teams', async () => {
    const store = await migrated()
    expect(await listRecords(store, 'district')).toMatchObject([
      { code: '3', name: 'منطقهٔ ۳', kind: 'district', position: 3, sample: true },
      { code: '12', name: 'منطقهٔ ۱۲', kind: 'district', position: 12, sample: false },
    ])
    expect(await listRecords(store, 'neighbourhood')).toEqual([
      { code: 'N-02', name: 'ابن‌سینا', district: '3', sample: true },
      { code: 'N-01', name: 'احمدآباد', district: '3', sample: true },
      { code: 'N-03', name: 'پارسا', district: '12', sample: false },
    ])
    expect(await listRecords(store, 'responderTeam')).toMatchObject([{ code: 'G-01', neighbourhood: 'N-01' }])
  })

  it('sorts its districts as those that are written later', async () => {
    const { db } = await migrated()
    const found = await sql<{ name: string; sortKey: string }>`select name, sortKey from district`.execute(db)
    expect(found.rows).not.toEqual([])
    for (const { name, sortKey: key } of found.rows) expect(key).toBe(sortKey(name))
  })

  it('keeps watch over references', async () => {
    const path = await version1()
    openStore(path).close()
    const database = new Database(path)
    onTestFinished(() => void database.close())
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(() => database.exec("DELETE FROM neighbourhood WHERE code = 'N-01'")).toThrow(/FOREIGN KEY/)
    expect(() => database.exec("UPDATE neighbourhood SET district = '99'")).toThrow(/FOREIGN KEY/)
  })

  it('has a log that still leads to its records', async () => {
    const store = await migrated()
    const neighbourhood = { code: 'N-03', name: 'پارسا', district: '12', sample: false }
    expect(await saveRecord(store, 'neighbourhood', neighbourhood, countingAuthor())).toBeUndefined()
    await undo(store, 'c2', countingAuthor())
    expect(await findRecord(store, 'neighbourhood', 'N-03')).toEqual({ ...neighbourhood, name: 'پارسه' })
  })

  it('has hours that may be halves, and takes back what was logged of whole ones', async () => {
    const store = await migrated()
    expect(await findRecord(store, 'training', 'T-01')).toEqual({ ...course, hours: '8' })
    await undo(store, 'c4', countingAuthor())
    expect(await findRecord(store, 'training', 'T-01')).toEqual({ ...course, hours: '6' })
    await saveRecord(store, 'training', { ...course, hours: '1.5' }, countingAuthor())
    expect(await findRecord(store, 'training', 'T-01')).toEqual({ ...course, hours: '1.5' })
  })

  it('takes in a bundle', async () => {
    const store = await migrated()
    await expect(importBundle(store, tinyBundle, countingAuthor())).resolves.toMatchObject({ session: 's1' })
  })

  it('with a broken reference is refused and left as it was', async () => {
    const path = await version1()
    const database = new Database(path)
    onTestFinished(() => void database.close())
    database.pragma('foreign_keys = OFF')
    database.exec("DELETE FROM department WHERE code = 'crisis'")
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'broken-references' }))
    expect(database.pragma('user_version', { simple: true })).toBe(1)
    expect(database.prepare('SELECT district FROM neighbourhood').pluck().all()).toEqual([3, 3, 12])
  })
})
