import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { bugLog, bugLogName } from '../../../electron/app/bugLog.ts'
import { openWindowHost } from '../../../electron/app/openWindowHost.ts'
import { sendableLog } from '../../../electron/app/sendableLog.ts'
import { headlessHost } from '../../../electron/services/hostServices.ts'
import { openStore } from '../../../electron/store/database.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const now = () => '2023-01-07T10:00:00Z'
/** A mistake of the program's own, met by whatever is saved. */
const broken = {
  ...countingAuthor(),
  newId(): string {
    throw new TypeError('راز')
  },
}
const office = { kind: 'office', row: { code: 'o', title: 'راز' } } as const

describe('a bug', () => {
  it('is told with the number it has in the log, which says where it is and nothing that was typed', async () => {
    const folder = await temporaryFolder()
    const { api, close } = createApp({ store: openStore(':memory:'), ...broken, logBug: bugLog(folder, now) })
    onTestFinished(close)
    const saving = save(api.records, office)
    const failure = await saving.then(() => null, String)
    await expect(saving).rejects.toMatchObject({ status: 500, data: { code: 'bug' } })
    const [, number = ''] = /شمارهٔ ([0-9A-F]{6})/.exec(failure ?? '') ?? []
    expect(failure).toContain(bugLogName)
    const log = await readFile(join(folder, bugLogName), 'utf8')
    expect(log).toMatch(new RegExp(`^${now()} ${number} shoranameh .*TypeError\\n\\s+at `))
    expect(log).not.toContain('راز')
  })

  it('stands beside what the machine fails in, each once', async () => {
    const folder = await temporaryFolder()
    const store = openStore(join(folder, 'council.db'))
    const { api, close } = createApp({ store, ...countingAuthor(), logBug: bugLog(folder, now) })
    onTestFinished(close)
    store.file.connection.pragma('query_only = ON')
    const saving = save(api.records, office)
    await expect(saving).rejects.toMatchObject({ data: { code: 'store-unwritable' } })
    const log = await readFile(join(folder, bugLogName), 'utf8')
    expect(log).toMatch(/ Problem store-unwritable\n(\s+at .*\n)+\s+of SqliteError SQLITE_READONLY\n\s+at /)
    expect(log).not.toContain('راز')
    const keep = bugLog(folder, now)
    const failure = new Error('x')
    expect(keep(failure)).toBe(keep(failure))
  })

  it('is a bug without a log, too', async () => {
    const { api, close } = createApp({ store: openStore(':memory:'), ...broken })
    onTestFinished(close)
    await expect(save(api.records, office)).rejects.toThrow(TypeError)
  })

  it('is told where the log cannot be written, and a long log begins anew', async () => {
    const folder = await temporaryFolder()
    expect(bugLog(join(folder, 'no', 'folder'), now)(new Error('x'))).toMatch(/^[0-9A-F]{6}$/)
    await writeFile(join(folder, bugLogName), 'x'.repeat(1_000_001))
    bugLog(folder, now)('not even an error')
    expect(await readFile(join(folder, bugLogName), 'utf8')).toMatch(/ string\n$/)
    expect(await readFile(join(folder, `${bugLogName}.old`), 'utf8')).toHaveLength(1_000_001)
  })
})

describe('the log that is sent', () => {
  it('holds versions, times, numbers and codes, and no word of an error, of a record or of the machine', async () => {
    const folder = await temporaryFolder()
    const keep = bugLog(folder, now)
    const secret = 'مقاوم‌سازی-SECRET'
    const named = Object.assign(new Error(`${secret}\n    at ${secret} (${secret})`), { name: secret, code: secret })
    const numbers = [
      keep(named),
      keep(Object.assign(new RangeError(secret, { cause: named }), { code: 'ENOSPC' })),
      keep(secret),
    ]
    const host = openWindowHost(join(folder, 'council.db'), () => headlessHost)
    onTestFinished(() => host.close())
    await save(host.app.api.records, { kind: 'office', row: { code: 'o', title: secret } })
    const file = await host.app.api.host.log()
    const text = await file.text()
    for (const number of numbers) expect(text).toContain(` ${number} `)
    expect(text).toMatch(/^shoranameh \d.*\nschema \d+\nhost browser\nsystem .*\nSQLite 3\./)
    expect(text).toContain(`${now()} ${numbers[1]}`)
    expect(text).toMatch(/ RangeError ENOSPC\n {2}at bugLog\.test\.ts:\d+\n/)
    expect(text).toContain('entries 3')
    for (const word of ['SECRET', 'مقاوم', folder, 'council', 'office']) expect(text).not.toContain(word)
    expect(text).not.toMatch(/[^ -~\n]/)
  })

  it('takes no line for an entry that is none', () => {
    expect(sendableLog('راز\n  at x.ts:1:1\n2023 ABCDEF shoranameh 1 Error\n')).toEqual([])
  })
})
