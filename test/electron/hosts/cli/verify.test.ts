import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { stripIsolates } from '../../../../shared/persian/isolate.ts'
import { certificateFile, passphrase } from '../../../fixtures/certificateFile.ts'
import { runCommand } from '../../../fixtures/runCommand.ts'
import { countingAuthor, tinyBundle } from '../../../fixtures/tinyBundle.ts'
import { manyPages, onePage } from '../../binder/attachments.ts'

const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
const store = join(folder, 'council.db')
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A store, and a packet of two attachments that the terminal issued from it. */
beforeAll(async () => {
  const { api, close } = createApp({ store: openStore(store), outputs: folder, ...countingAuthor() })
  await api.bundles.import({ path: tinyBundle })
  const add = (name: string, bytes: Uint8Array) =>
    api.attachments.add({ agendaItem: 's1-1', file: new File([bytes], name), openness: 'open' })
  await add('نقشه.pdf', onePage({ content: 'shelter' }))
  await add('فهرست ناوگان.pdf', manyPages(2, '[0 0 333 444]'))
  close()
  const out = join(folder, 'packet.pdf')
  const words = ['compile', store, '--document', 'packet', '--edition', 'public', '--out', out]
  const { code, stderr } = await runCommand(words)
  if (code !== 0) throw new Error(stderr)
})

/** What the terminal says of the packet, changed as somebody may have, and the code that it ends with. */
async function verified(change: (text: string) => string, ends: number, words: readonly string[] = ['--store', store]) {
  const path = join(folder, 'came back.pdf')
  const text = await readFile(join(folder, 'packet.pdf'), 'latin1')
  await writeFile(path, Buffer.from(change(text), 'latin1'))
  const { code, stdout, stderr } = await runCommand(['verify', path, ...words])
  expect({ code, stderr }).toEqual({ code: ends, stderr: '' })
  return stripIsolates(stdout).trimEnd().split('\n')
}

const asIssued = (text: string) => text
const wider = (text: string) => text.replace('/MediaBox [0 0 333 444]', '/MediaBox [0 0 333 445]')

describe('verify', () => {
  it('says of a packet that came back whole when and by whom it was issued, and that each part is', async () => {
    const said = await verified(asIssued, 0)
    expect(said).toContainEqual(expect.stringMatching(/^صدور: گزارش جلسه با پیوست‌ها، نسخهٔ علنی شمارهٔ ۱.۰، .* ساعت /))
    expect(said).toContainEqual(expect.stringMatching(/پیوست ۱، نقشه: سالم؛ همان پرونده در پایگاه داده هست/))
    expect(said.at(-1)).toBe('این پرونده بایت‌به‌بایت همان است که از این پایگاه داده صادر شده است.')
  })

  it('names the part and the page that differ', async () => {
    const said = await verified(wider, 1)
    expect(said).toContainEqual(expect.stringMatching(/پیوست ۲، فهرست ناوگان: تغییر کرده است، صفحهٔ ۱/))
    expect(said.at(-1)).toBe('این پرونده همان نیست که صادر شده است: پس از صدور تغییر کرده است.')
  })

  it('says what it cannot prove without a store', async () => {
    expect((await verified(asIssued, 0, [])).slice(-2)).toEqual([
      'همهٔ بسته با فهرست اجزای درون آن یکی است. این فهرست امضا ندارد.',
      'اینکه چه کسی آن را ساخته است فقط با پایگاه دادهٔ دبیرخانه روشن می‌شود: همین فرمان را با --store بدهید.',
    ])
  })

  it('says of a file that is no packet, and of none at all, what it is', async () => {
    expect(await verified(() => 'نامه', 1)).toEqual([
      'این پرونده PDF نیست یا چنان آسیب دیده است که خوانده نمی‌شود؛ نسخهٔ دیگری از آن را بررسی کنید.',
      expect.stringContaining('صدور چنین پرونده‌ای در این پایگاه داده ثبت نیست'),
    ])
    const gone = await runCommand(['verify', join(folder, 'gone.pdf')])
    expect(gone).toMatchObject({ code: 2, stdout: '' })
    expect(stripIsolates(gone.stderr)).toContain('gone.pdf')
  })
})

/** What the terminal says of signing a file of the folder into `signed.pdf`, with the secret of a file. */
async function signed(name: string, words: readonly string[] = [], wanted?: Parameters<typeof certificateFile>[0]) {
  await writeFile(join(folder, 'council.p12'), await certificateFile(wanted))
  await writeFile(join(folder, 'secret.txt'), `${passphrase}\n`)
  const options = ['--certificate', 'council.p12', '--passphrase-file', 'secret.txt', '--out', 'signed.pdf', ...words]
  const { code, stdout, stderr } = await runCommand(['sign', name, ...options], { cwd: folder })
  return { code, said: stripIsolates(stdout), beside: stripIsolates(stderr) }
}

const verifiedSigned = async (change: (bytes: Buffer) => Buffer, words: readonly string[]) => {
  await writeFile(join(folder, 'back.pdf'), change(await readFile(join(folder, 'signed.pdf'))))
  const { code, stdout } = await runCommand(['verify', join(folder, 'back.pdf'), ...words])
  return `${stripIsolates(stdout)}${code}`
}

describe('sign', () => {
  it('says whose the certificate is, and keeps that the signed packet is issued as the unsigned one is', async () => {
    const { code, said, beside } = await signed('packet.pdf', ['--store', store], { issued: true })
    expect(code).toBe(0)
    expect(beside).toMatch(/^امضاکننده: دبیرخانهٔ شورا، شورای اسلامی شهر\nاعتبار گواهی: از .* تا /)
    expect(said).toMatch(/^امضا شد: .*signed\.pdf\nSHA-256: [0-9a-f]{64}\n$/)
    const whole = await verifiedSigned(bytes => bytes, ['--store', store])
    expect(whole).toMatch(/امضا: گزارش جلسه با پیوست‌ها، نسخهٔ علنی/)
    expect(whole).toContain('این پرونده بایت‌به‌بایت همان است که از این پایگاه داده صادر شده است.')
    expect(whole).toContain('امضا درست است: از هنگام امضا چیزی در این پرونده تغییر نکرده است.')
    expect(whole).toMatch(/0$/)
    const elsewhere = await verifiedSigned(bytes => bytes, [])
    expect(elsewhere).toMatch(/همهٔ بسته با فهرست اجزای درون آن یکی است[^]*امضا درست است[^]*0$/)
    const form = await verifiedSigned(bytes => {
      bytes.write('/DX', bytes.lastIndexOf('/DA'), 'latin1')
      return bytes
    }, [])
    expect(form).toMatch(/فهرست‌ها، ساختار یا مشخصات سند: تغییر کرده است[^]*1$/)
    const flipped = await verifiedSigned(bytes => {
      bytes[2000] = (bytes[2000] ?? 0) ^ 1
      return bytes
    }, [])
    expect(flipped).toMatch(/این پرونده پس از امضا تغییر کرده است[^]*1$/)
  })

  it('writes nothing where the certificate is out of its time, or the store has not issued the file', async () => {
    await rm(join(folder, 'signed.pdf'), { force: true })
    const late = await signed('packet.pdf', [], { from: -20, until: -10 })
    expect(late).toMatchObject({ code: 2, said: '' })
    expect(late.beside).toContain('چیزی امضا نشد. گواهی دیگری بگیرید.')
    await writeFile(join(folder, 'other.pdf'), onePage({}))
    const foreign = await signed('other.pdf', ['--store', store])
    expect(foreign.beside).toContain('این پرونده از این پایگاه داده صادر نشده است؛ چیزی امضا نشد.')
    expect(await readFile(join(folder, 'signed.pdf')).catch(() => 'none')).toBe('none')
  })
})
