import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { StoreLog } from '../../../../electron/hosts/desktop/storeLog.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

describe("the store's log", () => {
  it('holds what the process wrote, and knows its last lines', async () => {
    const file = join(await temporaryFolder(), 'store.log')
    const log = new StoreLog(file)
    const stream = new PassThrough()
    log.take(stream)
    log.take(null)
    for (let line = 1; line <= 9; line++) stream.write(`سطر ${line}\n`)
    stream.end()
    await new Promise(resolve => stream.once('close', resolve))
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(10)
    expect(log.lastLines.split('\n')).toEqual(['سطر 4', 'سطر 5', 'سطر 6', 'سطر 7', 'سطر 8', 'سطر 9'])
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('begins anew when it is large, and keeps the one before', async () => {
    const file = join(await temporaryFolder(), 'store.log')
    const log = new StoreLog(file)
    for (let part = 0; part < 5; part++) log.write(`${String(part).repeat(2 ** 19)}\n`)
    expect(existsSync(`${file}.1`)).toBe(true)
    expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(4 * 2 ** 20)
    expect(readFileSync(file, 'utf8')).toContain('4444')
  })
})
