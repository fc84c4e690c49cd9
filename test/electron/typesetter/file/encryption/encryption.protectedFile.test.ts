import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparePassword } from '../../../../../electron/typesetter/file/encryption/preparePassword.ts'
import { typeset } from '../../../../../electron/typesetter/typeset.ts'
import type { FileOptions, Permission, Protection } from '../../../../../shared/fileOptions.ts'
import { readTool, runTool } from '../../../../referees/runTool.ts'

const title = 'نشست غیرعلنی پناهگاه‌ها'
const author = 'دبیرخانهٔ شورا'
const heading = 'آرایش حفاظتی'
const address = 'https://example.org/secret-shelter'
const open = 'شورای شهر'
const owner = 'رییس۱۴۰۴دبیر'

/** A tagged document with a bookmark, links inside and outside, a table and several pages. */
function print(file: FileOptions): Promise<Buffer> {
  const rows = Array.from({ length: 90 }, (_, i) => [`پناهگاه ${i}`, 'ظرفیت ۱۲۰ نفر'])
  return typeset(
    {
      pageSize: 'A5',
      content: [
        { text: heading, id: 'first', headlineLevel: 1, outline: true, outlineText: heading, outlineExpanded: true },
        { text: 'به بخش نخست', linkToDestination: 'first' },
        { text: 'به پایگاه', link: address },
        { table: { headerRows: 1, body: [['نام', 'شرح'], ...rows] } },
      ],
    },
    { title, author, date: new Date('2026-01-02T03:04:05Z'), file },
  )
}

let folder: string
let count = 0

async function saved(pdf: Uint8Array): Promise<string> {
  const path = join(folder, `${++count}.pdf`)
  await writeFile(path, pdf)
  return path
}

const locked = (protection: Partial<Protection> = {}) =>
  print({ protection: { openPassword: open, ownerPassword: owner, allow: [], ...protection } })

let bytes: Buffer
let file: string
let plain: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
  bytes = await locked()
  file = await saved(bytes)
  plain = await saved(await print({ standards: ['pdfua-1'] }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What pdf.js's text layer, bookmarks and metadata hold. */
async function viewed(path: string, password = ''): Promise<object> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), password, verbosity: 0 })
  try {
    const pdf = await task.promise
    const pages = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map(item => ('str' in item ? [item.str, item.transform] : []))
      pages.push({ text, tags: await page.getStructTree(), links: await page.getAnnotations() })
    }
    const { info, metadata } = await pdf.getMetadata()
    const { EncryptFilterName: _, ...said } = info as Record<string, unknown>
    const destination = await pdf.getDestination('d000001')
    return { pages, outline: await pdf.getOutline(), said, metadata: metadata?.getRaw(), destination }
  } finally {
    await task.destroy()
  }
}

describe('a protected file, for qpdf', () => {
  it.each([open, owner])('is sound, of revision 6 and AES-256, with «%s»', async password => {
    const printed = await readTool('qpdf', ['--check', `--password=${password}`, file])
    expect(printed).toContain('No syntax or stream encoding errors found')
    for (const line of ['R = 6', 'stream encryption method: AESv3', 'string encryption method: AESv3'])
      expect(printed).toContain(line)
    expect(printed).toContain('PDF Version: 1.7 extension level 8')
    expect(printed).not.toMatch(/warning/i)
  })

  it.each<[Permission[], string[]]>([
    [[], []],
    [['print'], ['print low resolution', 'print high resolution']],
    [['print-draft'], ['print low resolution']],
    [['copy'], ['extract for any purpose']],
    [['annotate'], ['modify annotations']],
    [['forms'], ['modify forms']],
    [['assemble'], ['modify document assembly']],
    [['modify'], ['modify other']],
  ])('allows %j, and listening', async (allow, told) => {
    const path = await saved(await locked({ allow }))
    const printed = await readTool('qpdf', ['--show-encryption', `--password=${open}`, path])
    const allowed = [...printed.matchAll(/^(.+): allowed$/gm)].map(([, name]) => name)
    expect(allowed).toEqual(expect.arrayContaining(['extract for accessibility', ...told]))
    expect(allowed).toHaveLength(1 + told.length)
  })

  it('holds, once decrypted, what the open file holds, object by object', async () => {
    const shape = ['--qdf', '--static-id', '--object-streams=disable']
    const [decrypted, same] = [`${file}.open`, `${plain}.open`]
    await readTool('qpdf', [...shape, '--decrypt', `--password=${open}`, file, decrypted])
    await readTool('qpdf', [...shape, plain, same])
    const held = objects(await readFile(decrypted, 'latin1'))
    expect(held.length).toBeGreaterThan(300)
    expect(held).toEqual(objects(await readFile(same, 'latin1')))
  })

  it('opens with any password it was given', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ابپتکگی۰۵۹ ٫'.split('')), maxLength: 40 })
    const passwords = fc.oneof(
      letters.map(middle => `ش${middle}ر`),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 127 }),
    )
    await fc.assert(
      fc.asyncProperty(passwords, async password => {
        const path = await saved(await locked({ openPassword: password }))
        const passwordFile = `${path}.txt`
        await writeFile(passwordFile, await preparePassword(password, 'رمز'))
        const printed = await readTool('qpdf', ['--show-encryption', `--password-file=${passwordFile}`, path])
        expect(printed).toContain('Supplied password is user password')
      }),
      { numRuns: 8 },
    )
  })
})

/** Objects of an unpacked file, without what only a locked one says. */
function objects(qdf: string): string[] {
  const body = qdf.slice(qdf.indexOf('%% Original'), qdf.indexOf('\nxref\n'))
  return body
    .replace(/ {2}\/Extensions <<[^]*?>>\n {2}>>\n/, '')
    .replace(/%% Original object ID.*\n/g, '')
    .split('\nendobj\n')
}

describe('a protected file, for viewers', () => {
  it.each([
    ['-upw', open],
    ['-opw', owner],
  ])('gives poppler with %s the text of the open file', async (option, password) => {
    const text = await readTool('pdftotext', [option, password, file, '-'])
    expect(text).toBe(await readTool('pdftotext', [plain, '-']))
    expect(text).toContain('پناهگاه')
  })

  it.each([open, owner])(
    'gives pdf.js with «%s» the text layer, tags, links and metadata of the open file',
    async given => {
      expect(await viewed(file, given)).toEqual(await viewed(plain))
    },
  )

  it.each(['', 'شورا', 'شورای  شهر', 'شوراي شهر', 'رییس1404دبیر'])('stays shut for «%s»', async password => {
    expect((await runTool('pdftotext', ['-upw', password, '-opw', password, file, '-'])).code).not.toBe(0)
    await expect(viewed(file, password)).rejects.toMatchObject({ name: 'PasswordException' })
  })

  it('opens without a password where only the owner has one', async () => {
    const path = await saved(await locked({ openPassword: '', allow: ['print'] }))
    expect(await readTool('pdftotext', [path, '-'])).toBe(await readTool('pdftotext', [plain, '-']))
    expect(await viewed(path)).toEqual(await viewed(plain))
    const printed = await readTool('qpdf', ['--show-encryption', path])
    expect(printed).toContain('extract for any purpose: not allowed')
    expect(printed).toContain('Supplied password is user password')
  })

  it('has no owner where none was named', async () => {
    const path = await saved(await locked({ ownerPassword: undefined }))
    const printed = await readTool('qpdf', ['--show-encryption', `--password=${open}`, path])
    expect(printed).not.toContain('owner password')
  })
})

/** Everything a stranger can look at: the bytes, and the streams that unpack as they are. */
function laidOpen(): string {
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/\nstream\n/g)].map(({ index }) => {
    const start = index + '\nstream\n'.length
    const end = raw.indexOf('\nendstream', start)
    try {
      return inflateSync(bytes.subarray(start, end)).toString('latin1')
    } catch {
      return ''
    }
  })
  // The cross-reference stream alone unpacks.
  expect(streams.filter(text => text !== '')).toHaveLength(1)
  return [raw, ...streams].join('\n')
}

describe('a protected file, for who has no password', () => {
  it.each([title, author, heading, address, 'پناهگاه', 'Shoranameh', 'D:2026', 'd000001', 'Adobe'])(
    'nowhere says «%s»',
    text => {
      const said = laidOpen()
      const utf16 = Buffer.from(text, 'utf16le').swap16()
      expect(said).not.toContain(Buffer.from(text, 'utf8').toString('latin1'))
      expect(said).not.toContain(utf16.toString('latin1'))
      expect(said.toLowerCase()).not.toContain(utf16.toString('hex'))
    },
  )

  it('writes no string in hexadecimal but its own lock and name', () => {
    const objectsOutside = laidOpen().replace(/stream\n[^]*?\nendstream/g, '')
    const hex = [...objectsOutside.matchAll(/\/(\w+) (?:\[)?<[0-9a-f]+>/g)].map(([, name]) => name)
    expect(new Set(hex)).toEqual(new Set(['O', 'OE', 'U', 'UE', 'Perms', 'ID']))
  })

  it('differs each time it is made', async () => {
    const again = await locked()
    expect(again.equals(bytes)).toBe(false)
    const first = bytes.indexOf('\nstream\n') + '\nstream\n'.length
    expect(again.includes(bytes.subarray(first, first + 16))).toBe(false)
  })
})
