import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { judgeJson } from '../../../electron/files/judgeJson.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle, tinyBundleWith } from '../../fixtures/tinyBundle.ts'
import { wholeBundle } from '../../fixtures/wholeBundle.ts'

/** The tiny bundle, with what `put` puts in place of its drill.csv. */
async function bundleWith(put: (file: string) => void | Promise<void>): Promise<string> {
  const folder = join(await temporaryFolder(), 'bundle')
  cpSync(tinyBundle, folder, { recursive: true })
  const file = join(folder, 'drill.csv')
  rmSync(file)
  await put(file)
  return folder
}

function listenAt(file: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const server = createServer().listen(file, resolve)
  onTestFinished(() => void server.close())
  return promise
}

describe.skipIf(process.platform === 'win32')('a bundle folder', () => {
  it.each<[what: string, put: (file: string) => void | Promise<void>, code: string]>([
    ['a link to another file', file => symlinkSync('/etc/passwd', file), 'file-is-link'],
    ['a link to a device without an end', file => symlinkSync('/dev/zero', file), 'file-is-link'],
    ['a link to itself', file => symlinkSync(file, file), 'file-is-link'],
    ['a pipe that nobody writes to', file => void execFileSync('mkfifo', [file]), 'no-plain-file'],
    ['a socket', listenAt, 'no-plain-file'],
  ])('with %s in place of a file is refused, unread', async (_, put, code) => {
    const failure = await wholeBundle(await bundleWith(put)).catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ code })
    expect(String(failure)).not.toContain('root')
  })

  it('of more bytes than a bundle may have is refused by its size alone', async () => {
    const folder = await bundleWith(file => {
      writeFileSync(file, '')
      truncateSync(file, 10 * 2 ** 30)
    })
    await expect(wholeBundle(folder)).rejects.toMatchObject({ code: 'bundle-too-large', place: { file: 'bundle' } })
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read says so', async () => {
    const folder = await bundleWith(file => writeFileSync(file, '', { mode: 0 }))
    await expect(wholeBundle(folder)).rejects.toMatchObject({
      code: 'file-not-permitted',
    })
  })
})

describe('a line', () => {
  it.each([
    ['of a table', 'drill.csv', `"${'آ'.repeat(5_000_000)}"`],
    ['of changes', 'changes.jsonl', `{"id":"${'x'.repeat(5_000_000)}"}`],
    ['of a table without line feeds', 'drill.csv', `کد\r${'a'.repeat(5_000_000)}`],
  ])('%s that is longer than any record is refused before it is parsed', async (_, name, text) => {
    const folder = await tinyBundleWith(name, () => text)
    await expect(wholeBundle(folder)).rejects.toMatchObject({ code: 'text-too-large', place: { file: name } })
  })
})

describe('JSON', () => {
  it.each([
    ['nested without end', '['.repeat(100_000), 'تو در تو'],
    ['nested in objects', '{"a":'.repeat(100_000), 'تو در تو'],
    ['with a name twice', '{"rows": {"council": [], "x": {}, "council": [1]}}', 'council'],
    ['of a name twice that only looks like a text', String.raw`{"a\"": 1, "b": {"a\"": 2}, "a\"": 3}`, 'دو بار'],
    ['with an endless text', `{"a":"${'x'.repeat(2_000_000)}`, 'بلندتر'],
    ['with more records than a session has', `[${'{},'.repeat(30_000)}{}]`, 'رکورد'],
  ])('%s is refused before it is parsed', (_, text, says) => {
    expect(() => judgeJson(text, {})).toThrow(says)
  })

  it.each([
    '{"a": {"b": 1}, "c": [{"b": 2}, {"b": 3}]}',
    String.raw`{"a": "\\", "b": "{[:\"a\":", "c": "a"}`,
    '["a", "a", "a"]',
    '{"a": "b", "b": "a"}',
  ])('%s is left to the parser', text => {
    expect(() => judgeJson(text, {})).not.toThrow()
  })
})
