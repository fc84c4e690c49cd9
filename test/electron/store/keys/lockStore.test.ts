import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type App, createApp } from '../../../../electron/app/app.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { connect } from '../../../../electron/store/driver/connect.ts'
import { listBackups } from '../../../../electron/store/file/backups.ts'
import { besideStore } from '../../../../electron/store/file/besideStore.ts'
import { forgetKeys, heldKeys, holdKey } from '../../../../electron/store/keys/keyRing.ts'
import { unlockFor } from '../../../../electron/store/keys/lockStore.ts'
import { sharedByTests } from '../../../fixtures/atEnd.ts'
import { memoryApi } from '../../../fixtures/memoryApp.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../../fixtures/tinyBundle.ts'
import { onePage } from '../../binder/attachments.ts'

const passphrase = 'گذرواژهٔ شورا'
/** A word of the records, and one of the attachment. */
const words = ['احمدآباد', 'shelter']

let folder: string
let store: string

/** A store with an attachment and a copy, and the same locked: each test has a folder's copy of its own. */
const plain = sharedByTests(async () => {
  useFolder(await temporaryFolder())
  await opened(async ({ api }) => {
    await api.bundles.import({ path: tinyBundle })
    const file = new File([onePage({ content: 'shelter' })], 'نقشه.pdf')
    await api.attachments.add({ agendaItem: 's1-1', file, openness: 'open' })
  })
  await besideStore('backUp', { store, at: '2026-11-30T07:00:00Z' }, 60_000)
  return folder
})
const lockedOnce = sharedByTests(async () => {
  await copyOf(plain())
  const { recovery } = await files().lock({ store, passphrase })
  const keys = heldKeys()
  forgetKeys()
  return { folder, recovery: recovery ?? '', keys }
})

function useFolder(path: string): void {
  folder = path
  store = join(folder, 'council.db')
}

async function copyOf(from: string): Promise<void> {
  useFolder(await temporaryFolder())
  await cp(from, folder, { recursive: true })
}

async function usePlain(): Promise<void> {
  onTestFinished(forgetKeys)
  await copyOf(plain())
}

/** As whoever has just locked it has it. */
async function useLocked(): Promise<void> {
  onTestFinished(forgetKeys)
  await copyOf(lockedOnce().folder)
  for (const key of lockedOnce().keys) holdKey(key)
}

async function opened<T>(work: (app: App) => Promise<T>, path = store): Promise<T> {
  const app = createApp({ store: openStore(path), ...countingAuthor() })
  try {
    return await work(app)
  } finally {
    app.close()
  }
}

/** Files below the folder in which a word of the council's can be read, in letters as SQLite or a PDF keeps them. */
function plainFiles(): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => words.some(word => readFileSync(path).includes(word)))
    .map(path => relative(folder, path))
}

const files = () => memoryApi().storeFiles
const titles = () =>
  opened(async ({ api }) =>
    (await api.attachments.list({ session: 's1' })).map(({ row, state }) => `${row.title} ${state}`),
  )

describe('a locked store', () => {
  it('leaves no word of it to be read, in its copies and attachments neither, and opens with its passphrase', async () => {
    await usePlain()
    const before = await titles()
    expect(plainFiles()).toHaveLength(4)
    const { recovery, copies, files: turned, left } = await files().lock({ store, passphrase })
    expect({ copies, turned, left }).toEqual({ copies: 1, turned: 2, left: [] })
    expect(recovery).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    expect(plainFiles()).toEqual([])
    expect(await titles()).toEqual(before)
    forgetKeys()
    expect(() => openStore(store)).toThrow(expect.objectContaining({ code: 'store-keyed' }))
    await expect(files().open({ file: store, passphrase: 'گذرواژهٔ دیگر' })).rejects.toMatchObject({
      data: { code: 'passphrase-wrong' },
    })
    expect(() => openStore(store)).toThrow(expect.objectContaining({ code: 'store-keyed' }))
    await files().open({ file: store, passphrase })
    expect(await titles()).toEqual(before)
  })

  it('lets whoever asks go on while a passphrase is tried', async () => {
    await useLocked()
    forgetKeys()
    const opening = unlockFor(`${store}.key`, Buffer.from(passphrase), passphrase)
    expect(heldKeys()).toEqual([])
    await opening
    expect(heldKeys()).toHaveLength(1)
  })

  it('opens with its recovery code, however that is typed, and with another passphrase afterwards', async () => {
    await useLocked()
    forgetKeys()
    await files().open({ file: store, passphrase: lockedOnce().recovery.toLowerCase().replaceAll('-', ' ') })
    await files().changePassphrase({ store, passphrase: 'گذرواژهٔ نو' })
    forgetKeys()
    await expect(files().open({ file: store, passphrase })).rejects.toMatchObject({
      data: { code: 'passphrase-wrong' },
    })
    await files().open({ file: store, passphrase: 'گذرواژهٔ نو' })
    expect(await titles()).toHaveLength(1)
  })

  it('is written, copied and restored under its key', async () => {
    await useLocked()
    await opened(async ({ api }) => {
      await save(api.records, { kind: 'office', row: { code: 'a', title: 'احمدآباد دوم' } })
      const file = new File([onePage({ content: 'shelter two' })], 'دوم.pdf')
      await api.attachments.add({ agendaItem: 's1-1', file, openness: 'open' })
    })
    await besideStore('backUp', { store, at: '2026-11-30T08:00:00Z' }, 60_000)
    const out = join(folder, 'elsewhere.db')
    await files().backUp({ store, out })
    expect(plainFiles()).toEqual([])
    const [copy] = listBackups(store)
    await files().restore({ store, backup: copy?.file ?? '' })
    expect(await titles()).toHaveLength(2)
    forgetKeys()
    await files().open({ file: out, passphrase })
    expect(await opened(async ({ api }) => (await api.attachments.list({ session: 's1' })).length, out)).toBe(2)
  })

  it('is told from a file of another program, and from one whose key was damaged', async () => {
    await useLocked()
    const strange = join(folder, 'strange.db')
    writeFileSync(strange, readFileSync(store))
    expect(await opened(async ({ api }) => (await api.sessions.list()).length, strange)).toBe(1)
    writeFileSync(strange, Buffer.alloc(8192, 7))
    expect(() => openStore(strange)).toThrow(expect.objectContaining({ code: 'not-a-store' }))
    forgetKeys()
    writeFileSync(`${store}.key`, '{')
    await expect(files().open({ file: store, passphrase })).rejects.toMatchObject({
      data: { code: 'key-file-damaged' },
    })
  })

  it('is looked through and mended under its key, and by nobody without', async () => {
    await useLocked()
    const damaged = connect(store)
    damaged.prepare("update neighbourhood set name = 'دیگر' where name = 'احمدآباد'").run()
    damaged.close()
    expect((await files().examine({ store })).damage).toMatchObject([{ is: 'rows', count: 1 }])
    const out = join(folder, 'mended.db')
    expect(await files().salvage({ store, out })).toMatchObject({ mended: 1, lost: [] })
    expect((await files().examine({ store: out })).damage).toEqual([])
    expect(plainFiles()).toEqual([])
    forgetKeys()
    await expect(files().examine({ store: out })).rejects.toMatchObject({ data: { code: 'store-keyed' } })
  })

  it('is plain again with its copies and attachments, without a key beside it', async () => {
    await usePlain()
    const [readable, before] = [plainFiles(), await titles()]
    await useLocked()
    expect(await files().unlock({ store })).toEqual({ copies: 1, files: 2, left: [] })
    forgetKeys()
    expect(plainFiles()).toEqual(readable)
    expect(await titles()).toEqual(before)
    expect(globSync('**/*.key', { cwd: folder })).toEqual([])
  })
})

describe('the terminal', () => {
  it('locks a store, asks for its passphrase at each command, gives another code, and takes the lock away', async () => {
    await usePlain()
    writeFileSync(join(folder, 'secret.txt'), `${passphrase}\n`)
    const told = async (line: string) => {
      forgetKeys()
      const { code, stdout, stderr } = await runCommand(line.split(' '), { cwd: folder })
      return { code, said: stdout + stderr }
    }
    const locked = await told('lock --store council.db --new-passphrase-file secret.txt')
    expect(locked.code).toBe(0)
    expect(locked.said).toMatch(/پایگاه داده رمز گرفت\.[^]*۱ پشتیبان و ۲ پروندهٔ پیوست[^]*کد بازیابی/)
    expect(await told('check council.db')).toMatchObject({
      code: 2,
      said: expect.stringContaining('این پایگاه داده رمز دارد'),
    })
    expect(await told('check council.db --store-passphrase-file secret.txt')).toMatchObject({ code: 0 })
    const code = /(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}/
    const renewed = await told('recovery --store council.db --store-passphrase-file secret.txt')
    expect([renewed.code, code.exec(renewed.said)]).toEqual([0, expect.anything()])
    writeFileSync(join(folder, 'code.txt'), code.exec(locked.said)?.[0] ?? '')
    const unlock = 'unlock --store council.db --store-passphrase-file code.txt'
    expect(await told(unlock)).toMatchObject({ code: 2, said: expect.stringContaining('رمز پایگاه داده درست نیست') })
    writeFileSync(join(folder, 'code.txt'), code.exec(renewed.said)?.[0] ?? '')
    expect(await told(unlock)).toMatchObject({ code: 0 })
    expect(await told('check council.db')).toMatchObject({ code: 0 })
  })
})
