import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openWindowHost, type WindowHost } from '../../../electron/app/openWindowHost.ts'
import { type HostServices, headlessHost, type Keychain } from '../../../electron/services/hostServices.ts'
import { openStore } from '../../../electron/store/database.ts'
import { newKey } from '../../../electron/store/keys/keyFile.ts'
import { forgetKeys } from '../../../electron/store/keys/keyRing.ts'
import { lockStore } from '../../../electron/store/keys/lockStore.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const word = 'احمدآباد'
const passphrase = 'اسب‌های سفید کنار زاینده‌رود'

/** Writes what it keeps otherwise. */
const keychain: Keychain = {
  isThere: async () => true,
  lock: async text => Buffer.from(text).toString('base64'),
  open: async locked => Buffer.from(locked, 'base64').toString(),
}
const desk: HostServices = { ...headlessHost, keychain }

function opened(path: string, host = desk): WindowHost {
  const windowHost = openWindowHost(path, () => host, 'never')
  onTestFinished(() => windowHost.close())
  return windowHost
}

it('is put on an open store, its copies here and elsewhere; kept by the keychain, changed, and taken away', async () => {
  onTestFinished(forgetKeys)
  const folder = await temporaryFolder()
  const [store, second] = [join(folder, 'council.db'), join(folder, 'شبکه')]
  openStore(store).close()
  await mkdir(second)
  const windowHost = opened(store)
  const api = () => windowHost.app.api
  const databases = () => globSync('**/*.db', { cwd: folder })
  const plain = () => databases().filter(name => readFileSync(join(folder, name)).includes(word)).length
  await save(api().records, { kind: 'office', row: { code: 'a', title: word, holder: null } })
  await api().settings.save({ backupFolder: second })
  await api().backups.make()
  expect(plain()).toBe(3)
  await expect(api().locking.put()).rejects.toMatchObject({ data: { code: 'lock-not-prepared' } })
  const { recovery } = await api().locking.prepare({ passphrase })
  expect([plain(), (await api().locking.state()).isLocked]).toEqual([3, false])
  const { door, records, locking } = api()
  const putting = locking.put()
  await expect.poll(() => door.state(), { interval: 1 }).toMatchObject({ kind: 'working', doing: 'lock' })
  // What is asked meanwhile is of a store that is not open any more.
  await expect(records.list({ kind: 'office' })).rejects.toMatchObject({ data: { code: 'store-opened-anew' } })
  expect(await putting).toMatchObject({ copies: 2, left: [] })
  expect([plain(), windowHost.opening]).toEqual([0, 2])
  expect(await api().records.list({ kind: 'office' })).toMatchObject([{ title: word }])
  expect(await api().locking.state()).toEqual({ isLocked: true, plain: 0, left: [], keychain: 'off' })

  await api().locking.keep({ isKept: true })
  expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain(passphrase)
  await windowHost.close()
  forgetKeys()
  const again = opened(store)
  expect(await again.app.api.door.state()).toMatchObject({ kind: 'locked', isKept: true })
  await again.app.api.door.unlockKept()
  expect(await again.app.api.locking.state()).toMatchObject({ keychain: 'on' })

  await expect(again.app.api.locking.take({ passphrase: 'رمز دیگر' })).rejects.toMatchObject({
    data: { code: 'passphrase-wrong' },
  })
  expect(await again.app.api.locking.take({ passphrase: recovery })).toMatchObject({ left: [] })
  expect([plain(), globSync('**/*.key', { cwd: folder })]).toEqual([databases().length, []])
  expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe('{\n "keys": {}\n}\n')
})

it('tells a wrong passphrase, a lost or strange key file and a file of another program apart', async () => {
  onTestFinished(forgetKeys)
  const folder = await temporaryFolder()
  const locked = async (name: string) => {
    await mkdir(join(folder, name))
    const store = join(folder, name, 'council.db')
    openStore(store).close()
    lockStore(store, () => newKey(Buffer.from(name), { N: 16, r: 8, p: 1 }))
    return store
  }
  const [store, other] = [await locked('a'), await locked('b')]
  /** What somebody is told who types that at the door. */
  const told = async (typed: string): Promise<unknown> => {
    forgetKeys()
    const windowHost = openWindowHost(store, () => headlessHost, 'never')
    try {
      await windowHost.app.api.door.unlock({ passphrase: typed })
      return await windowHost.app.api.door.state()
    } catch (cause) {
      return cause
    } finally {
      await windowHost.close()
    }
  }
  expect(await told('b')).toMatchObject({ data: { code: 'passphrase-wrong' } })
  await rm(`${store}.key`)
  // That of its copies is the same.
  expect(await told('a')).toEqual({ kind: 'open' })
  await copyFile(`${other}.key`, `${store}.key`)
  expect(await told('b')).toMatchObject({ data: { code: 'key-file-of-another' } })
  await rm(`${store}.key`)
  await rm(join(folder, 'a', 'backups'), { recursive: true })
  await expect(told('a')).rejects.toMatchObject({ code: 'key-file-missing' })
  writeFileSync(store, '%PDF-1.7 '.repeat(2000))
  await expect(told('a')).rejects.toMatchObject({ code: 'not-a-store' })
})
