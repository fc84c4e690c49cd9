import { copyFile, mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { importBundle } from '../../../../electron/services/bundles.ts'
import { saveRecords } from '../../../../electron/services/saveRecords.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { makeBackup } from '../../../../electron/store/file/backups.ts'
import { examineOpenStore, examineStore } from '../../../../electron/store/integrity/examineStore.ts'
import { salvageStore } from '../../../../electron/store/integrity/salvageStore.ts'
import { loadSession } from '../../../../electron/store/sessions.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../../fixtures/tinyBundle.ts'

async function councilStore() {
  const path = `${await temporaryFolder()}/council.db`
  const store = openStore(path)
  await importBundle(store, tinyBundle, countingAuthor())
  const { rows } = await loadSession(store, 's1', { years: 'all' })
  store.close()
  return { path, rows }
}

function damage(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

async function rowsAfter(path: string) {
  const store = openStore(path)
  const { rows } = await loadSession(store, 's1', { years: 'all' })
  store.close()
  return rows
}

function logIn(path: string): unknown[] {
  const database = new Database(path, { readonly: true })
  const changes = database.prepare('select * from change').all()
  database.close()
  return changes
}

it('finds nothing in a whole store', async () => {
  const { path } = await councilStore()
  expect(examineStore(path).damage).toEqual([])
})

it("saves all of a store that lies beside another's journal", async () => {
  const [{ path, rows }, other] = [await councilStore(), await councilStore()]
  const store = openStore(other.path)
  const office = { kind: 'office' as const, row: { code: 'z', title: 'سمت', holder: null } }
  await saveRecords(store, [office], { ...countingAuthor(), newId: () => 'later' })
  await copyFile(`${other.path}-wal`, `${path}-wal`)
  store.close()
  expect(examineStore(path).damage).toEqual([{ is: 'journal' }])
  const target = `${path}.mended`
  expect(salvageStore(path, target)).toMatchObject({ mended: 0, lost: [] })
  expect(await rowsAfter(target)).toEqual(rows)
})

it('calls no journal strange where only the file of an attachment is damaged', async () => {
  const { path } = await councilStore()
  await mkdir(`${path}.attachments`)
  await writeFile(`${path}.attachments/${'a'.repeat(64)}.pdf`, '%PDF')
  await writeFile(`${path}-wal`, '')
  expect(examineStore(path).damage).toEqual([{ is: 'files', damaged: 1, missing: 0 }])
})

it('says of an open store too that pages of it cannot be read', async () => {
  const { path } = await councilStore()
  const database = new Database(path)
  const page = Number(database.prepare(`select rootpage from sqlite_master where name = 'agendaItem'`).pluck().get())
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const file = await open(path, 'r+')
  await file.write(Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size)
  await file.close()
  expect(examineOpenStore(path).damage).toContainEqual({ is: 'pages' })
})

it("takes nothing from copies of another council's store, and says that they lie beside it", async () => {
  const { path, rows } = await councilStore()
  const copy = join(dirname(path), 'backups', 'council-1405-09-08-120000.db')
  await mkdir(dirname(copy))
  const other = openStore(copy)
  const office = { kind: 'office' as const, row: { code: 'strange', title: 'رئیس شورای دیگر', holder: null } }
  await saveRecords(other, [office], { ...countingAuthor(), newId: () => 'other' })
  other.close()
  expect(examineStore(path).damage).toEqual([{ is: 'other' }])
  const target = `${path}.mended`
  expect(salvageStore(path, target)).toMatchObject({ mended: 0, lost: [], behind: null })
  expect(await rowsAfter(target)).toEqual(rows)
})

it('mends a file of which nothing is read into what its copy is, and says what was saved after that', async () => {
  const { path, rows } = await councilStore()
  makeBackup(path, '2026-11-30T07:00:00Z')
  const log = logIn(path)
  const store = openStore(path)
  const { id } = store.file
  const office = { kind: 'office' as const, row: { code: 'z', title: 'سمت', holder: null } }
  await saveRecords(store, [office], { ...countingAuthor(), newId: () => 'later' })
  store.close()
  const file = await open(path, 'r+')
  await file.write(Buffer.alloc(4096), 0, 4096, 0)
  await file.close()
  const target = `${path}.mended`
  expect(salvageStore(path, target)).toMatchObject({ whole: 0, behind: 1 })
  expect([await rowsAfter(target), logIn(target)]).toEqual([rows, log])
  const again = openStore(target)
  expect(again.file.id).toBe(id)
  again.close()
})

it('mends damaged and lost records from the log and leaves the damaged file as it is', async () => {
  const { path, rows } = await councilStore()
  damage(path, `pragma foreign_keys = off; update agendaItem set position = position + 4; delete from office`)
  const before = await readFile(path)
  expect(examineStore(path).damage).toMatchObject([{ is: 'rows', count: rows.agendaItem.length }, { is: 'references' }])
  const target = `${path}.mended`
  expect(salvageStore(path, target)).toMatchObject({ lost: [] })
  expect(await readFile(path)).toEqual(before)
  expect(examineStore(target).damage).toEqual([])
  expect(await rowsAfter(target)).toEqual(rows)
})

it('saves all though a bit has turned in the definition of a table', async () => {
  const { path, rows } = await councilStore()
  const bytes = await readFile(path)
  const at = bytes.indexOf('CREATE TABLE "agendaItem"') + 9
  expect(at).toBeGreaterThan(9)
  bytes[at] = 0x01
  await writeFile(path, bytes)
  expect(examineStore(path).damage).toEqual([{ is: 'shut' }])
  expect(salvageStore(path, `${path}.mended`).lost).toEqual([])
  expect(await rowsAfter(`${path}.mended`)).toEqual(rows)
})

it.each([16, 18, 21, 47, 59])('saves all though byte %i of the head is damaged', async at => {
  const { path, rows } = await councilStore()
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0x7f
  await writeFile(path, bytes)
  expect(salvageStore(path, `${path}.mended`)).toMatchObject({ mended: 0, lost: [] })
  expect(await rowsAfter(`${path}.mended`)).toEqual(rows)
})

it('takes from a copy what no change tells of, and names what nothing does', async () => {
  const { path, rows } = await councilStore()
  damage(path, `drop trigger changeIsNeverDeleted; delete from change`)
  const lonely = `${path}.lonely.db`
  await copyFile(path, lonely)
  makeBackup(path, '2023-01-07T10:00:00Z')
  for (const one of [path, lonely]) damage(one, `update agendaItem set title = title || '!'`)
  expect(salvageStore(path, `${path}.mended`).lost).toEqual([])
  expect(await rowsAfter(`${path}.mended`)).toEqual(rows)
  const { lost } = salvageStore(lonely, `${lonely}.mended`)
  expect(lost).toContainEqual({ table: 'دستورهای جلسه', key: rows.agendaItem[0]?.code })
})

it.each([
  ['cut off', (path: string) => truncate(path, 5 * 4096)],
  ['begun with something else', (path: string) => writeFile(path, 'سلام '.repeat(2000))],
])('comes back from its copy when it was %s', async (_, harm) => {
  const { path, rows } = await councilStore()
  makeBackup(path, '2023-01-07T10:00:00Z')
  await harm(path)
  expect(examineStore(path).damage).not.toEqual([])
  expect(salvageStore(path, `${path}.mended`).lost).toEqual([])
  expect(await rowsAfter(`${path}.mended`)).toEqual(rows)
})

it('prints nothing from an altered log, which has the sources of figures, and mends it from a copy', async () => {
  const { path } = await councilStore()
  makeBackup(path, '2023-01-07T10:00:00Z')
  const written = logIn(path)
  damage(
    path,
    `drop trigger changeOnlyGrows;
      update change set origin = replace(origin, '"row":2', '"row":6') where sequence =
        (select min(sequence) from change where origin like '%"row":2%')`,
  )
  expect(examineStore(path).damage).toEqual([{ is: 'log', count: 1 }])
  const store = openStore(path)
  expect(() => store.prove()).toThrow(expect.objectContaining({ code: 'damaged-change' }))
  store.close()
  expect(salvageStore(path, `${path}.mended`).lost).toEqual([])
  expect(logIn(`${path}.mended`)).toEqual(written)
  // Without a copy it is left out, and named.
  const alone = `${path}.alone.db`
  await copyFile(path, alone)
  expect(salvageStore(alone, `${alone}.mended`).lost).toMatchObject([{ table: 'تاریخچه' }])
  expect(examineStore(`${alone}.mended`).damage).toEqual([])
})

it('is not called whole without the key that proves its rows, and saves them', async () => {
  const { path, rows } = await councilStore()
  damage(path, 'delete from sealKey')
  expect(examineStore(path).damage).toEqual([{ is: 'pages' }])
  expect(salvageStore(path, `${path}.mended`).lost).toEqual([])
  expect(await rowsAfter(`${path}.mended`)).toEqual(rows)
})
