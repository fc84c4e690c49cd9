import { copyFile, link, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../../../electron/app/openApp.ts'
import { openWindowHost } from '../../../electron/app/openWindowHost.ts'
import { headlessHost } from '../../../electron/services/hostServices.ts'
import type { Creation } from '../../../electron/store/file/storePath.ts'
import { examineStore } from '../../../electron/store/integrity/examineStore.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const office = { kind: 'office' as const, row: { code: 'o', title: 'دبیر' } }

function open(path: string, creation?: Creation) {
  const windowHost = openWindowHost(path, () => headlessHost, creation)
  onTestFinished(() => windowHost.close())
  return windowHost
}

/** A store with one office that was let go, and so has a copy. */
async function usedStore() {
  const folder = await temporaryFolder()
  const path = join(folder, 'council.db')
  const windowHost = openWindowHost(path, () => headlessHost)
  await save(windowHost.app.api.records, office)
  await windowHost.close()
  return { folder, path }
}

const offices = (windowHost: ReturnType<typeof open>) => windowHost.app.api.records.list({ kind: 'office' })

describe('the host of a window', () => {
  it('makes a store where nothing was, and a copy of it when it is closed', async () => {
    const { folder, path } = await usedStore()
    expect(await readdir(join(folder, 'backups'))).toEqual([expect.stringMatching(/^council-14\d\d-.*\.db$/)])
    const again = openWindowHost(path, () => headlessHost)
    expect(await again.app.api.door.state()).toEqual({ kind: 'open' })
    await again.close()
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1)
  })

  it('is the only one, by whatever way it is reached', async () => {
    const { folder, path } = await usedStore()
    await symlink(path, join(folder, 'by-link.db'))
    await symlink(folder, join(folder, 'by-folder'))
    open(path)
    for (const way of ['by-link.db', join('by-folder', 'council.db'), join('.', 'council.db')])
      expect(() => openWindowHost(join(folder, way), () => headlessHost)).toThrow(
        expect.objectContaining({ code: 'store-in-another-window' }),
      )
    await link(path, join(folder, 'second-name.db'))
    expect(() => openWindowHost(join(folder, 'second-name.db'), () => headlessHost)).toThrow(
      expect.objectContaining({ code: 'linked-store', message: expect.stringContaining('پیوند سخت') as string }),
    )
  })

  it('makes no store out of a misspelt name, unless asked to', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'misspelt.db')
    expect(() => openWindowHost(path, () => headlessHost, 'not asked for')).toThrow(
      expect.objectContaining({ code: 'store-not-created' }),
    )
    expect(await readdir(folder)).toEqual([])
    expect(await open(path, 'asked for').app.api.door.state()).toEqual({ kind: 'open' })
  })
})

describe('the door of a store that was lost', () => {
  it.each([
    ['deleted', (path: string) => rm(path), ['missing-store']],
    ['emptied', (path: string) => truncate(path), ['empty-store']],
    ['cut off', (path: string) => truncate(path, 8192), ['damaged-store']],
    ['written over', (path: string) => writeFile(path, 'سلام '.repeat(900)), ['not-a-store', 'damaged-store']],
  ])('says why when it was %s, serves nothing else, and restores the copy', async (_, lose, codes) => {
    const { path } = await usedStore()
    await lose(path)
    const before = await readFile(path).catch(() => null)
    const windowHost = open(path)
    expect(await readFile(path).catch(() => null)).toEqual(before)
    const state = await windowHost.app.api.door.state()
    expect(codes).toContain(windowHost.problem?.code)
    expect(state).toMatchObject({ kind: 'shut', problem: { code: windowHost.problem?.code } })
    await expect(offices(windowHost)).rejects.toMatchObject({ data: { code: windowHost.problem?.code } })
    await expect(windowHost.app.api.changes.watch()).rejects.toMatchObject({ data: { code: windowHost.problem?.code } })
    const name = state.kind === 'shut' ? (state.backups[0]?.name ?? '') : ''
    await windowHost.app.api.door.restore({ name })
    expect(windowHost.problem).toBeUndefined()
    expect(await windowHost.app.api.door.state()).toEqual({ kind: 'open' })
    expect(await offices(windowHost)).toMatchObject([{ code: 'o' }])
    await expect(windowHost.app.api.door.restore({ name })).rejects.toMatchObject({ data: { code: 'store-open' } })
    await expect(windowHost.app.api.door.beginAnew()).rejects.toMatchObject({ data: { code: 'store-open' } })
  })

  it('saves what a damaged file still holds, and opens it', async () => {
    const { folder, path } = await usedStore()
    const bytes = await readFile(path)
    bytes[16] = 0x7f
    await writeFile(path, bytes)
    const windowHost = open(path)
    expect(await windowHost.app.api.door.state()).toMatchObject({ kind: 'shut', mayMend: true, mayBeginAnew: false })
    const { door } = windowHost.app.api
    const mending = door.mend()
    await expect.poll(() => door.state(), { interval: 1 }).toMatchObject({ kind: 'working', doing: 'mend' })
    expect(await mending).toMatchObject({ lost: [] })
    expect(await offices(windowHost)).toMatchObject([{ code: 'o' }])
    expect((await windowHost.app.api.backups.list()).mended).toEqual(await mending)
    expect(await readdir(join(folder, 'backups'))).toContain('council-replaced.db')
  })

  it('stays, and its window is told why, where a copy cannot take the place', async () => {
    const { folder, path } = await usedStore()
    const [name = ''] = await readdir(join(folder, 'backups'))
    await truncate(join(folder, 'backups', name), 8192)
    await truncate(path)
    const windowHost = open(path)
    await expect(windowHost.app.api.door.restore({ name })).rejects.toMatchObject({ data: { code: 'damaged-backup' } })
    expect([windowHost.opening, windowHost.problem?.code]).toEqual([1, 'empty-store'])
    await windowHost.app.api.door.beginAnew()
    expect(await offices(windowHost)).toEqual([])
  })

  it('begins anew where that is wished, and keeps what was there', async () => {
    const { folder, path } = await usedStore()
    await truncate(path, 8192)
    const windowHost = open(path)
    await windowHost.app.api.door.beginAnew()
    expect(await offices(windowHost)).toEqual([])
    expect(await readdir(join(folder, 'backups'))).toContain('council-replaced.db')
  })

  it("asks where another council's file lies in its place, and has each keep copies of its own", async () => {
    const { folder, path } = await usedStore()
    const other = await usedStore()
    await rename(other.path, path)
    const windowHost = openWindowHost(path, () => headlessHost)
    const state = await windowHost.app.api.door.state()
    expect(state).toMatchObject({ kind: 'shut', problem: { code: 'store-of-other-copies' }, mayOpen: true })
    expect((await windowHost.app.api.stores.list()).stores).toEqual([])
    const [copy] = state.kind === 'shut' ? state.backups : []
    await windowHost.app.api.door.openThis()
    await save(windowHost.app.api.records, office)
    await windowHost.close()
    const [aside, ...own] = (await readdir(join(folder, 'backups'))).toSorted((a, b) => a.length - b.length)
    expect(await readdir(join(folder, 'backups', aside ?? ''))).toEqual([copy?.name])
    expect(own).toHaveLength(1)
    expect(await open(path).app.api.door.state()).toEqual({ kind: 'open' })
  })

  it('asks where what was saved last is not in its file, as that of a killed program without its journal', async () => {
    const { folder, path } = await usedStore()
    const app = openApp(path, 'never')
    await save(app.api.records, { ...office, row: { code: 'p', title: 'رئیس' } })
    await copyFile(path, join(folder, 'without-journal.db'))
    app.close()
    expect(examineStore(path).damage).toEqual([])
    await rename(join(folder, 'without-journal.db'), path)
    expect(examineStore(path).damage).toEqual([{ is: 'behind', missing: 1 }])
    const behind = { code: 'store-behind', params: { missing: 1 } }
    expect(() => openApp(path, 'never')).toThrow(expect.objectContaining(behind))
    const windowHost = openWindowHost(path, () => headlessHost)
    expect(await windowHost.app.api.door.state()).toMatchObject({ kind: 'shut', problem: behind, mayOpen: true })
    await windowHost.app.api.door.openThis()
    expect(await offices(windowHost)).toMatchObject([{ code: 'o' }])
    await save(windowHost.app.api.records, { ...office, row: { code: 'q', title: 'منشی' } })
    await windowHost.close()
    expect(await open(path).app.api.door.state()).toEqual({ kind: 'open' })
  })

  it('takes no name that is not a copy of this store', async () => {
    const { folder, path } = await usedStore()
    await rename(path, join(folder, 'elsewhere.db'))
    const windowHost = open(path)
    await expect(windowHost.app.api.door.restore({ name: '../elsewhere.db' })).rejects.toMatchObject({
      data: { code: 'backup-gone' },
    })
    expect(await readdir(folder)).not.toContain('council.db')
  })

  it('knows a lost store by its documents alone', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'outputs'))
    await writeFile(join(folder, 'outputs', 's1.pdf'), '%PDF')
    const windowHost = open(join(folder, 'council.db'))
    expect(await windowHost.app.api.door.state()).toMatchObject({ kind: 'shut', backups: [], mayBeginAnew: true })
  })

  it('is closed for a file of another program', async () => {
    const path = join(await temporaryFolder(), 'report.pdf')
    await writeFile(path, '%PDF-1.7'.repeat(900))
    expect(() => openWindowHost(path, () => headlessHost)).toThrow(expect.objectContaining({ code: 'not-a-store' }))
  })
})

it('has screens of the hall come to the store that is open after a restore', async () => {
  const { folder, path } = await usedStore()
  const [name = ''] = await readdir(join(folder, 'backups'))
  const windowHost = open(path)
  const screen = { id: 'a', name: 'پرده', kind: 'window' } as const
  const { hall } = windowHost.app
  const frames = hall.frames(screen, undefined)
  expect(await frames.next()).toMatchObject({ done: false })
  const next = frames.next()
  await windowHost.app.api.backups.restore({ name })
  expect(await next).toMatchObject({ done: true })
  expect(await hall.frames(screen, undefined).next()).toMatchObject({ done: true })
  expect(await windowHost.app.hall.frames(screen, undefined).next()).toMatchObject({ done: false })
})

describe('a copy that cannot take the place of an open store', () => {
  it.each([
    ['damaged', (copy: string) => truncate(copy, 8192), 'damaged-backup'],
    ['of a newer program', async (copy: string) => new Database(copy).pragma('user_version = 999'), 'newer-store'],
  ])('leaves it open when it is %s, and its windows where they are', async (_, spoil, code) => {
    const { folder, path } = await usedStore()
    const [name = ''] = await readdir(join(folder, 'backups'))
    await spoil(join(folder, 'backups', name))
    const windowHost = open(path)
    await expect(windowHost.app.api.backups.restore({ name })).rejects.toMatchObject({ data: { code } })
    expect([windowHost.opening, windowHost.problem]).toEqual([1, undefined])
    expect(await offices(windowHost)).toMatchObject([{ code: 'o' }])
    expect(await readdir(join(folder, 'backups'))).toEqual([name])
  })
})

describe.skipIf(process.platform === 'win32')('a store that is lost while its window is open', () => {
  it('is not let go for any work while its drive is away, and goes on when that is back', async () => {
    const { folder, path } = await usedStore()
    const windowHost = open(path)
    await windowHost.app.api.locking.prepare({ passphrase: 'اسب‌های سفید' })
    await rename(folder, `${folder}-away`)
    await expect(windowHost.app.api.locking.put()).rejects.toMatchObject({ data: { code: 'store-folder-missing' } })
    await rename(`${folder}-away`, folder)
    expect(await offices(windowHost)).toMatchObject([{ code: 'o' }])
  })

  it('is told with the place of what was saved, and no copy is made of the one in its place', async () => {
    const { folder, path } = await usedStore()
    const other = await usedStore()
    const windowHost = openWindowHost(path, () => headlessHost)
    await rename(other.path, path)
    await expect(save(windowHost.app.api.records, office)).rejects.toMatchObject({ data: { code: 'store-lost' } })
    const rescued = join(folder, 'backups', 'council-rescued.db')
    expect(await windowHost.app.api.door.state()).toMatchObject({ kind: 'lost', rescued })
    await windowHost.close()
    expect((await readdir(join(folder, 'backups'))).sort()).toEqual([
      expect.stringMatching(/^council-14/),
      'council-rescued.db',
    ])
  })
})
