import { spawn } from 'node:child_process'
import { chmod, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { storeProblem } from '../../../electron/store/driver/storeProblem.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { ofKind, save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const long = (code: string) => ({ kind: 'office' as const, row: { code, title: 'د'.repeat(40_000) } })

async function filled(patience?: number) {
  const path = join(await temporaryFolder(), 'council.db')
  const app = createApp({ store: openStore(path, patience === undefined ? {} : { patience }), ...countingAuthor() })
  onTestFinished(() => app.close())
  const { session } = await app.api.bundles.import({ path: tinyBundle })
  return { path, session, api: app.api }
}

/** Another program's connection. */
function other(path: string): Database.Database {
  const database = new Database(path, { timeout: 0 })
  onTestFinished(() => void database.close())
  return database
}

async function everyReading(api: App['api'], session: string, folder: string): Promise<void> {
  await api.checks.run({ session })
  await api.documents.preview({ session, document: 'briefing', edition: 'public', version: '1.0' })
  await api.charts.list({ session, edition: 'closed' })
  await api.bundles.export({ session, path: join(folder, 'session.zip') })
}

describe('while another program writes', () => {
  it('everything is read, as it was before', async () => {
    const { api, path, session } = await filled()
    const writer = other(path)
    writer.exec(`begin immediate; update council set name = 'نیمه‌کاره'`)
    await everyReading(api, session, await temporaryFolder())
    expect(await api.records.list({ kind: 'council' })).not.toMatchObject([{ name: 'نیمه‌کاره' }])
    writer.exec('rollback')
  })

  it('a write waits, reads go on beside it, and it is kept when the other is done', async () => {
    const { api, path, session } = await filled()
    const writer = other(path)
    writer.exec('begin immediate')
    let isKept = false
    const saving = save(api.records, { kind: 'office', row: { code: 'o1', title: 'دبیر' } }).then(() => (isKept = true))
    await everyReading(api, session, await temporaryFolder())
    expect(isKept).toBe(false)
    writer.exec('commit')
    await saving
    expect(await api.records.list({ kind: 'office', keys: ['o1'] })).toHaveLength(1)
  })

  it('writes that wait keep their order', async () => {
    const { api, path } = await filled()
    await save(api.records, { kind: 'office', row: { code: 'o1', title: '۰' } })
    const writer = other(path)
    writer.exec('begin immediate')
    const saves = ['۱', '۲', '۳', '۴'].map(title => save(api.records, { kind: 'office', row: { code: 'o1', title } }))
    await api.sessions.list()
    writer.exec('commit')
    await Promise.all(saves)
    const revisions = await api.records.revisions({ kind: 'office', key: 'o1' })
    expect(revisions.map(({ after }) => after?.['title'])).toEqual(['۰', '۱', '۲', '۳', '۴'])
  })

  it('a write that waits too long is refused in words, and the next ones are not held up', async () => {
    const { api, path } = await filled(200)
    const writer = other(path)
    writer.exec('begin immediate')
    const refused = { data: { code: 'store-locked' }, message: expect.stringMatching(/سالم است.*ذخیره نشده/) as string }
    await expect(save(api.records, { kind: 'office', row: { code: 'o1', title: 'دبیر' } })).rejects.toMatchObject(
      refused,
    )
    writer.exec('commit')
    expect((await save(api.records, { kind: 'office', row: { code: 'o1', title: 'دبیر' } })).change).not.toBeNull()
  })
})

/** Saves until the system refuses more; the file system, not a stand-in, says no. */
const limitedProgram = fileURLToPath(new URL('../../fixtures/fillingProcess.ts', import.meta.url))

interface Filling {
  saved: number
  code: string
  message: string
  after: number
}

/** @param blocks of 1024 bytes that any one file may have, or a command that runs a program under such a limit */
function fillUp(path: string, limit: string): Promise<Filling> {
  const child = spawn('bash', ['-c', `${limit}; exec "$0" "$1" "$2"`, process.execPath, limitedProgram, path])
  let [out, error] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text))
  return new Promise((resolve, reject) => {
    child.once('close', code => {
      if (code === 0) resolve(JSON.parse(out) as Filling)
      else reject(new Error(error))
    })
  })
}

describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  it('is said in words, keeps what was saved, and takes more when there is room', async () => {
    const { path } = await filled()
    const { code, message, saved, after } = await fillUp(path, `trap '' XFSZ; ulimit -f 3000`)
    expect(code).toBe('store-unwritable')
    expect(message).toMatch(/نمی‌توان نوشت: (دیسک پر است|دیسک پاسخ درست نداد).*سالم است.*ذخیره نشد/)
    expect(saved).toBeGreaterThan(0)
    expect(after).toBe(saved)
    const again = other(path)
    expect(again.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(again.prepare(`select count(*) from office where code like 'f%'`).pluck().get()).toBe(saved)
  })

  it('is said so in the middle of a transaction of many rows', async () => {
    const { api, path } = await filled()
    const pages = Number(other(path).pragma('page_count', { simple: true }))
    const full = createApp({ store: openStore(path), ...countingAuthor() })
    onTestFinished(() => full.close())
    await save(full.api.records, long('first'))
    const limit = openStore(path)
    onTestFinished(() => limit.close())
    const { transaction } = await import('../../../electron/store/database.ts')
    limit.file.connection.pragma(`max_page_count = ${pages + 20}`)
    const tight = createApp({ store: limit, ...countingAuthor() })
    const edits = Array.from({ length: 50 }, (_, i) => ({ key: null, row: long(`m${i}`).row }))
    await expect(resultOf(tight.api.records.save({ edits: ofKind('office', edits) }))).rejects.toMatchObject({
      data: { code: 'store-unwritable' },
      message: expect.stringMatching(/دیسک پر است/) as string,
    })
    await expect(transaction(limit, async () => 'still working')).resolves.toBe('still working')
    expect(await api.records.list({ kind: 'office', keys: ['m0', 'm49'] })).toEqual([])
  })
})

describe('a store that is spoilt while it is open', () => {
  it('is refused in words where SQLite meets it', async () => {
    const { api, path } = await filled()
    await save(api.records, long('spoilt'))
    other(path).pragma('wal_checkpoint(TRUNCATE)')
    const bytes = await readFile(path)
    const file = await open(path, 'r+')
    for (let at = 0; at < bytes.length; at += 4096)
      if (bytes.subarray(at, at + 4096).includes('د'.repeat(500)))
        await file.write(Buffer.alloc(4096, 0xee), 0, 4096, at)
    await file.close()
    const late = createApp({ store: openStore(path), ...countingAuthor() })
    onTestFinished(() => late.close())
    await expect(late.api.records.list({ kind: 'office' })).rejects.toMatchObject({
      data: { code: 'damaged-store' },
      message: expect.stringMatching(/آسیب دیده.*پشتیبان/) as string,
    })
  })
})

describe('what SQLite and the system refuse', () => {
  it.each([
    ['SQLITE_FULL', 'store-unwritable', /دیسک پر است/],
    // What lies beside the store could not grow.
    ['SQLITE_IOERR_SHMSIZE', 'store-unwritable', /دیسک پر است/],
    ['ENOSPC', 'store-unwritable', /دیسک پر است/],
    ['SQLITE_IOERR_WRITE', 'store-unwritable', /دیسک پاسخ درست نداد/],
    ['SQLITE_IOERR_FSYNC', 'store-unwritable', /دیسک پاسخ درست نداد/],
    ['SQLITE_IOERR_SHORT_READ', 'damaged-store', /آسیب دیده/],
    ['SQLITE_READONLY', 'store-unwritable', /اجازهٔ نوشتن نیست/],
    ['SQLITE_READONLY_DIRECTORY', 'store-unwritable', /اجازهٔ نوشتن نیست/],
    ['SQLITE_READONLY_DBMOVED', 'store-unwritable', /سر جایش نیست/],
    ['SQLITE_BUSY', 'store-locked', /برنامهٔ دیگری/],
    ['SQLITE_BUSY_SNAPSHOT', 'store-locked', /برنامهٔ دیگری/],
    ['SQLITE_LOCKED', 'store-locked', /برنامهٔ دیگری/],
    ['SQLITE_CANTOPEN', 'store-unwritable', /باز نشد/],
    ['SQLITE_CORRUPT', 'damaged-store', /پشتیبان/],
    ['SQLITE_CORRUPT_INDEX', 'damaged-store', /پشتیبان/],
    ['SQLITE_NOTADB', 'not-a-store', /پشتیبان/],
    ['SQLITE_NOMEM', 'store-unwritable', /حافظه/],
    ['SQLITE_TOOBIG', 'store-unwritable', /کوتاه کنید/],
  ])('%s is a Problem that says what is safe and what to do', async (code, expected, words) => {
    const path = join(await temporaryFolder(), 'council.db')
    await writeFile(path, '')
    const problem = storeProblem(Object.assign(new Error('in English'), { code }), path, 'saving')
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: expected, message: expect.stringMatching(words) as string })
    expect((problem as Problem).message).toMatch(/ذخیره نشد|سالم|تغییرکرده نشد|چیزی در آن نوشته نشد/)
  })

  it('says only to who was saving that nothing was saved', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    await writeFile(path, '')
    for (const code of ['SQLITE_CORRUPT', 'SQLITE_BUSY', 'SQLITE_CANTOPEN', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY']) {
      const error = Object.assign(new Error('in English'), { code })
      const [saving, reading] = (['saving', 'reading'] as const).map(
        doing => storeProblem(error, path, doing) as Problem,
      )
      expect(saving?.message).toMatch(/این تغییر (هنوز )?ذخیره نشد/)
      expect(reading?.message).not.toMatch(/تغییر/)
      expect(reading?.message).toMatch(/سالم است|چیزی در آن نوشته نشد/)
    }
  })

  it('a folder in the place of the file is called one, and the failure is the cause for the log', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    await mkdir(path)
    expect(() => openStore(path)).toThrow(
      expect.objectContaining({
        code: 'store-unwritable',
        message: expect.stringMatching(/نمی‌توان کار کرد: در این نشانی پوشه‌ای هست/) as string,
        cause: expect.objectContaining({ code: 'SQLITE_CANTOPEN' }) as Error,
      }),
    )
  })

  it('a bug stays a bug', () => {
    const bug = new TypeError('undefined is not a function')
    expect(storeProblem(bug, 'council.db', 'saving')).toBe(bug)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'an unreadable file is called unreadable',
    async () => {
      const { path } = await filled()
      await chmod(path, 0o000)
      expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'store-unreadable' }))
    },
  )
})
