import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openWindowHost } from '../../../electron/app/openWindowHost.ts'
import { headlessHost } from '../../../electron/services/hostServices.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

/** A window over a store with the offices «a» and, after a copy, «b». */
async function opened() {
  const folder = await temporaryFolder()
  const path = join(folder, 'council.db')
  const windowHost = openWindowHost(path, () => headlessHost)
  onTestFinished(() => windowHost.close())
  const api = () => windowHost.app.api
  const saveOffice = (code: string) => save(api().records, { kind: 'office', row: { code, title: `سمت ${code}` } })
  const offices = async () => (await api().records.list({ kind: 'office' })).map(({ code }) => code)
  await saveOffice('a')
  await api().backups.make()
  await saveOffice('b')
  return { folder, path, windowHost, api, saveOffice, offices }
}

describe('the copies of an open store', () => {
  it('show what a restore would change, keep what it replaces, and give that back', async () => {
    const { api, offices, windowHost } = await opened()
    const [copy] = (await api().backups.list()).copies
    expect(copy).toMatchObject({ why: 'last' })
    const name = copy?.name ?? ''
    expect(await api().backups.compare({ name })).toEqual([{ table: 'سمت‌ها', gone: 1, back: 0, changed: 0 }])
    expect(await offices()).toEqual(['a', 'b'])

    const watched = await api().changes.watch()
    await api().backups.restore({ name })
    // Whoever followed the store is told that it is left.
    expect(await watched.next()).toMatchObject({ done: true })
    expect(windowHost.opening).toBe(2)
    expect(await offices()).toEqual(['a'])
    // All that it holds is in the copy that it came from.
    expect(await api().backups.state()).toMatchObject({ isCopied: true })
    const { undo, copies } = await api().backups.list()
    expect(copies.find(one => one.name === undo)).toMatchObject({ why: 'replaced' })
    await api().backups.restore({ name: undo ?? '' })
    expect(await offices()).toEqual(['a', 'b'])
  })

  it('say how old the last one is, and whether anything was written since', async () => {
    const { api } = await opened()
    expect(await api().backups.state()).toMatchObject({ isCopied: false, isOld: false, failure: null })
    expect(await api().backups.make()).toEqual({ isMade: true })
    expect(await api().backups.make()).toEqual({ isMade: false })
    const { lastAt, isCopied } = await api().backups.state()
    expect([typeof lastAt, isCopied]).toEqual(['string', true])
  })

  it('say in red that the last one could not be made', async () => {
    const { folder, api, saveOffice } = await opened()
    await api().backups.make()
    await saveOffice('c')
    const damaged = new Database(join(folder, 'council.db'))
    damaged.prepare("update office set title = 'دیگر' where code = 'a'").run()
    damaged.close()
    await expect(api().backups.make()).rejects.toMatchObject({ data: { code: 'damaged-row' } })
    expect(await api().backups.state()).toMatchObject({ isOld: true, failure: { code: 'damaged-row' } })
  })

  it('go by hand into a folder that is there, under a name of their own', async () => {
    const { folder, api, windowHost } = await opened()
    const other = join(folder, 'کارت حافظه')
    await expect(api().backups.copyTo({ folder: other })).rejects.toMatchObject({
      data: { code: 'backup-folder-missing' },
    })
    await mkdir(other)
    const copied = await api().backups.copyTo({ folder: other })
    await writeFile(join(other, 'دیگر.txt'), '')
    await api().backups.copyTo({ folder: other })
    expect((await readdir(other)).filter(name => name.endsWith('.db'))).toHaveLength(2)
    expect(copied.bytes).toBeGreaterThan(0)
    await windowHost.close()
    const restored = openWindowHost(copied.file, () => headlessHost)
    onTestFinished(() => restored.close())
    expect(await restored.app.api.records.list({ kind: 'office' })).toHaveLength(2)
  })

  it('are held against the store, whose damage is told and mended while it is open', async () => {
    const { folder, path, api, offices } = await opened()
    const beside = await readdir(folder)
    expect(await api().backups.examine()).toMatchObject({ damage: [] })
    const damaged = new Database(path)
    damaged.prepare("update office set title = 'دیگر' where code = 'a'").run()
    damaged.close()
    const { damage, newest } = await api().backups.examine()
    expect(damage).toMatchObject([{ is: 'rows', count: 1 }])
    expect(newest).not.toBeNull()
    expect(await api().backups.mend()).toMatchObject({ mended: 1, lost: [] })
    expect(await api().backups.examine()).toMatchObject({ damage: [] })
    expect(await offices()).toEqual(['a', 'b'])
    expect((await api().backups.list()).copies.map(({ why }) => why)).toContain('replaced')
    // What it was mended into is no copy, and would stay plain where the store is locked later.
    expect((await readdir(folder)).filter(name => !beside.includes(name))).toEqual([])
  })

  it('go into a second place, too, which is told of while it is away and gets what it lacks when it is back', async () => {
    const { folder, api, saveOffice } = await opened()
    const second = join(folder, 'شبکه')
    await api().settings.save({ backupFolder: second })
    await api().backups.make()
    expect(await api().backups.state()).toMatchObject({ away: { code: 'second-place-away' }, failure: null })
    await mkdir(second)
    await saveOffice('c')
    await api().backups.make()
    expect(await api().backups.state()).toMatchObject({ away: null })
    const [own] = await readdir(second)
    const { copies } = await api().backups.list()
    expect(await readdir(join(second, own ?? ''))).toContain(copies[0]?.name)
    await rm(second, { recursive: true })
    await saveOffice('d')
    expect(await api().backups.make()).toEqual({ isMade: true })
    expect(await api().backups.state()).toMatchObject({ away: { code: 'second-place-away' }, isCopied: true })
  })
})
