import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openWindowHost } from '../../../electron/app/openWindowHost.ts'
import { usualStore } from '../../../electron/app/recentStores.ts'
import { headlessHost } from '../../../electron/services/hostServices.ts'
import { openStore } from '../../../electron/store/database.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const term = { number: 6, startsOn: '2021-08-05' }

/** A window over an empty store in a folder of its own. */
async function opened() {
  const folder = await temporaryFolder()
  const path = join(folder, 'council.db')
  const windowHost = openWindowHost(path, () => headlessHost)
  onTestFinished(() => windowHost.close())
  const create = (city: string) =>
    windowHost.app.api.councils.create({ name: `شورای اسلامی شهر ${city}`, city, seats: 9, term })
  const councils = async () => (await windowHost.app.api.records.list({ kind: 'council' })).map(({ city }) => city)
  const listed = async () => (await windowHost.app.api.stores.list()).stores
  return { folder, path, windowHost, create, councils, listed }
}

it('makes a store of another council, goes back to the first, and has one open at a time', async () => {
  const { folder, path, windowHost, create, councils, listed } = await opened()
  await create('کاشان')
  const watched = await windowHost.app.api.changes.watch()
  await windowHost.app.api.stores.create({ name: ' شورای نطنز.' })
  // Whoever followed the first is told that it is left.
  expect(await watched.next()).toMatchObject({ done: true })
  expect(await councils()).toEqual([])
  await create('نطنز')
  expect(await listed()).toMatchObject([
    { name: 'شورای نطنز', council: 'شورای اسلامی شهر نطنز', state: 'open', folder },
    { name: 'council', council: 'شورای اسلامی شهر کاشان', state: 'there', folder },
  ])
  expect(usualStore(path)).toBe(join(folder, 'شورای نطنز.db'))

  const [, first] = await listed()
  await windowHost.app.api.stores.open({ id: first?.id ?? '' })
  expect(await councils()).toEqual(['کاشان'])
  expect(windowHost.opening).toBe(3)
  expect(usualStore(path)).toBe(path)
  // What was left is let go: a window of its own may have it.
  const [, second] = await listed()
  expect(second).toMatchObject({ council: 'شورای اسلامی شهر نطنز' })
  await windowHost.app.api.stores.open({ id: second?.id ?? '' })
  await windowHost.app.api.stores.open({ id: first?.id ?? '' })
  expect((await readdir(join(folder, 'backups'))).length).toBeGreaterThan(0)
})

it('answers who still asks a store that is let go that it was, and takes it for no bug', async () => {
  const bugs: unknown[] = []
  const store = openStore(join(await temporaryFolder(), 'council.db'))
  const app = createApp({ store, ...countingAuthor(), logBug: cause => String(bugs.push(cause)) })
  const asked = app.api.records.list({ kind: 'council' })
  app.close()
  await expect(asked).rejects.toMatchObject({ data: { code: 'store-opened-anew' } })
  expect(bugs).toEqual([])
})

it('stays with its store where another cannot be opened, and says why', async () => {
  const { folder, windowHost, create, councils, listed } = await opened()
  await create('کاشان')
  const { stores } = windowHost.app.api
  await writeFile(join(folder, 'گزارش.db'), '%PDF-1.7'.repeat(900))
  const [, strange] = await listed()
  expect(strange).toMatchObject({ name: 'گزارش', council: null, state: 'there' })
  await expect(stores.open({ id: strange?.id ?? '' })).rejects.toMatchObject({ data: { code: 'not-a-store' } })
  const other = join(await temporaryFolder(), 'other.db')
  const elsewhere = openWindowHost(other, () => headlessHost)
  onTestFinished(() => elsewhere.close())
  await expect(stores.create({ name: 'council' })).rejects.toMatchObject({ data: { code: 'store-name-taken' } })
  await expect(stores.create({ name: '../..' })).rejects.toMatchObject({ data: { code: 'store-name-empty' } })
  await expect(stores.open({ id: 'نیست' })).rejects.toMatchObject({ data: { code: 'store-not-listed' } })
  expect(await councils()).toEqual(['کاشان'])
})

it('remembers a file that is gone until it is left out of the list', async () => {
  const { folder, windowHost, listed } = await opened()
  const { stores } = windowHost.app.api
  await stores.create({ name: 'دوم' })
  const [, first] = await listed()
  await windowHost.app.api.stores.open({ id: first?.id ?? '' })
  // Until its last copy is made it is still held.
  await windowHost.app.api.stores.open({ id: (await listed())[1]?.id ?? '' })
  await windowHost.app.api.stores.open({ id: first?.id ?? '' })
  await windowHost.app.api.stores.create({ name: 'سوم' })
  await windowHost.app.api.stores.open({ id: first?.id ?? '' })
  for (const ending of ['', '-wal', '-shm']) await rm(join(folder, `دوم.db${ending}`), { force: true })
  const gone = (await listed()).find(({ name }) => name === 'دوم')
  expect(gone).toMatchObject({ state: 'gone' })
  await expect(windowHost.app.api.stores.open({ id: gone?.id ?? '' })).rejects.toMatchObject({
    data: { code: 'missing-store' },
  })
  await windowHost.app.api.stores.forget({ id: gone?.id ?? '' })
  expect((await listed()).map(({ name }) => name)).toEqual(['council', 'سوم'])
})

it("asks before it goes to a store that another council's file has taken the place of", async () => {
  const { folder, windowHost, create, listed } = await opened()
  await create('کاشان')
  await mkdir(join(folder, 'backups'))
  for (const name of ['دوم.db', join('backups', 'دوم-1405-09-08-101500.db')]) openStore(join(folder, name)).close()
  const second = (await listed()).find(({ name }) => name === 'دوم')
  await windowHost.app.api.stores.open({ id: second?.id ?? '' })
  expect(await windowHost.app.api.door.state()).toMatchObject({
    kind: 'shut',
    problem: { code: 'store-of-other-copies' },
    mayOpen: true,
  })
})
