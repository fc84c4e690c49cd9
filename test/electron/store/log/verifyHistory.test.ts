import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { writeEnergyArchive } from '../../../bench/energyArchive.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../../fixtures/tinyBundle.ts'

/** A store with an import, typed words, an undo and an issued file, and what the program finds of it. */
async function workedStore() {
  const folder = await temporaryFolder()
  const path = join(folder, 'council.db')
  const app = createApp({ store: openStore(path), outputs: folder, ...countingAuthor() })
  writeEnergyArchive(join(folder, 'bundle'), 1)
  await app.api.bundles.import({ path: join(folder, 'bundle') })
  const typed = { code: 'n1', name: 'واحد یک', head: null }
  await save(app.api.records, { kind: 'department', row: typed })
  const { change } = await save(app.api.records, { kind: 'department', key: 'n1', row: { ...typed, name: 'واحد د' } })
  const row = { ...typed, name: 'واحد دو' }
  await save(app.api.records, { kind: 'department', key: 'n1', row, continues: change?.id ?? '' })
  const { group } = await save(app.api.records, { kind: 'department', key: 'n1', row: { ...row, name: 'واحد سه' } })
  await app.api.records.undo({ group: group ?? '' })
  const [bill] = await app.api.records.list({ kind: 'energyReading' })
  if (bill !== undefined)
    await save(app.api.records, { kind: 'energyReading', key: `${bill['account']}/${bill['month']}`, row: null })
  app.close()
  return path
}

async function verified(path: string, noted?: string) {
  const store = openStore(path)
  const app = createApp({ store, outputs: path, ...countingAuthor() })
  try {
    return await app.api.store.verify({ noted })
  } finally {
    app.close()
  }
}

/** Changes a store as somebody would who knows SQL. */
function alter(path: string, ...statements: readonly string[]): void {
  const database = new Database(path)
  const triggers = database.prepare<[], { name: string }>(`select name from sqlite_master where type = 'trigger'`).all()
  for (const { name } of triggers) database.exec(`drop trigger "${name}"`)
  for (const statement of statements) database.exec(statement)
  database.close()
}

describe('the history of a store', () => {
  it('holds after imports, typing, undo and deletions, and its code is found again later', async () => {
    const path = await workedStore()
    const before = await verified(path)
    expect(before).toMatchObject({ faults: [], more: 0, isNotedThere: null })
    const app = createApp({ store: openStore(path), outputs: path, ...countingAuthor() })
    await save(app.api.records, { kind: 'department', row: { code: 'n2', name: 'واحد دیگر', head: null } })
    app.close()
    const after = await verified(path, before.code ?? '')
    expect(after).toMatchObject({ faults: [], isNotedThere: true, links: before.links + 1 })
    expect((await verified(path, '0000-0000-0000-0000')).isNotedThere).toBe(false)
  })

  it('tells of each thing that was altered by another way', async () => {
    const path = await workedStore()
    alter(
      path,
      `update change set after = replace(after, 'واحد یک', 'واحد من') where key = 'n1' and before is null`,
      `update change set who = 'دیگری' where sequence = 2`,
      `delete from change where sequence = 3`,
      `insert into change (id, at, who, kind, key, before, after, origin, "group")
        select 'x', at, who, kind, 'n9', null, after, null, 'x' from change where key = 'n1' limit 1`,
      `update intake set file = 'دیگر.csv' where kind = 'energyReading'`,
      `delete from training where code = (select min(code) from training)`,
      `delete from energyReading where account = (select max(account) from energyReading)`,
    )
    const { faults } = await verified(path)
    expect(faults).toContainEqual(expect.objectContaining({ what: 'change', key: 'n1', kind: 'department' }))
    expect(faults).toContainEqual(expect.objectContaining({ what: 'change', who: 'دیگری' }))
    expect(faults).toContainEqual({ what: 'change-missing', place: 3 })
    expect(faults).toContainEqual(expect.objectContaining({ what: 'change-slipped-in', key: 'n9' }))
    expect(faults).toContainEqual(expect.objectContaining({ what: 'import', file: 'دیگر.csv' }))
    expect(faults).toContainEqual(expect.objectContaining({ what: 'record', kind: 'training' }))
    expect(faults).toContainEqual({ what: 'record-missing', kind: 'energyReading' })
  })

  it('tells of a link that was written anew, and of a log whose end was cut off with its links', async () => {
    const path = await workedStore()
    const { code } = await verified(path)
    alter(path, `update link set digests = zeroblob(length(digests)) where sequence = 2`)
    expect((await verified(path)).faults).toContainEqual({ what: 'link', link: 2 })
    const other = await workedStore()
    alter(
      other,
      `delete from change where sequence > (select max(sequence) - 1 from change)`,
      `delete from link where sequence = (select max(sequence) from link)`,
    )
    expect((await verified(other, code ?? '')).isNotedThere).toBe(false)
  })

  it('tells of a record that is not as the log left it, and of no other that is read with it', async () => {
    const path = await workedStore()
    const app = createApp({ store: openStore(path), outputs: path, ...countingAuthor() })
    await save(app.api.records, { kind: 'department', row: { code: 'n2', name: 'واحد دیگر', head: null } })
    app.close()
    alter(path, `update department set name = 'واحد من' where code = 'n1'`)
    expect((await verified(path)).faults).toEqual([
      expect.objectContaining({ what: 'record', key: 'n1', who: 'دبیرخانه' }),
    ])
    const { code, stdout } = await runCommand(['verify', '--store', path])
    expect(code).toBe(1)
    expect(stdout).toMatch(/رکورد همان نیست که ثبت شده است: واحد .*n1/)
  })

  it('of a store from before there was a chain is linked when it is migrated', async () => {
    const path = await workedStore()
    alter(path, 'drop table link', 'pragma user_version = 25')
    const database = new Database(path)
    // The later ones make anew what is there already.
    migrate(database, path, migrations.slice(0, 26))
    database.pragma(`user_version = ${migrations.length}`)
    database.close()
    expect(await verified(path)).toMatchObject({ faults: [], more: 0 })
  })
})
