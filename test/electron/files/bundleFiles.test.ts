import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBundleFiles } from '../../../electron/files/bundleFiles.ts'
import { readBundle } from '../../../electron/files/readBundle.ts'
import { type Streaming, streamedZip } from '../../fixtures/streamedZip.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'
import { wholeBundle } from '../../fixtures/wholeBundle.ts'

const text = (value: string) => new TextEncoder().encode(value)
const junk = text('x')

let files: Record<string, Uint8Array>
beforeAll(async () => {
  files = Object.fromEntries((await readBundleFiles(tinyBundle)).files)
})

async function zipped(content: Zippable, name = 'b.zip'): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, zipSync(content))
  return path
}

async function unpacked(content: Record<string, Uint8Array>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [name, bytes] of Object.entries(content)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  return folder
}

const renamed = (rename: (name: string) => string, others: Record<string, Uint8Array> = {}) => ({
  ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [rename(name), bytes])),
  ...others,
})

const rowsOf = async (bundle: string) => [...(await wholeBundle(bundle)).rows]

const shapes: [string, (name: string) => string, Record<string, Uint8Array>, string[]][] = [
  ['in a folder of its own', name => `جلسه/${name}`, {}, []],
  ['in a folder within another', name => `بسته‌ها/جلسه ۷۳/${name}`, {}, []],
  [
    'with what Finder leaves',
    name => `جلسه/${name}`,
    { '.DS_Store': junk, '__MACOSX/._جلسه': junk, '__MACOSX/جلسه/._session.json': junk, 'جلسه/._drill.csv': junk },
    [],
  ],
  ['with what Windows leaves', name => name, { 'Thumbs.db': junk, 'desktop.ini': junk, '~$drill.xlsx': junk }, []],
  ['with names in capitals', name => name.toUpperCase(), {}, []],
  ['with endings in capitals', name => name.replace(/\.\w+$/, ending => ending.toUpperCase()), {}, []],
  [
    'with files of other kinds',
    name => `a/${name}`,
    { 'a/نامه.docx': junk, 'a/virus.exe': junk, 'notes.csv': junk, 'a/old/drill.txt.bak': junk },
    ['a/نامه.docx', 'a/virus.exe', 'notes.csv', 'a/old/drill.txt.bak'],
  ],
]

describe.each(shapes)('a bundle %s', (_, rename, others, leftOut) => {
  it('is read from a zip', async () => {
    const path = await zipped(renamed(rename, others))
    expect(await rowsOf(path)).toEqual(await rowsOf(tinyBundle))
    expect([...(await readBundle(path)).leftOut].sort()).toEqual([...leftOut].sort())
  })

  it('is read from a folder', async () => {
    expect(await rowsOf(await unpacked(renamed(rename, others)))).toEqual(await rowsOf(tinyBundle))
  })
})

describe('a zip', () => {
  it('of Windows may part its folders by «\\»', async () => {
    const path = await zipped(renamed(name => `session\\${name}`))
    expect(await rowsOf(path)).toEqual(await rowsOf(tinyBundle))
  })

  it('may have names in an old encoding, where they do not matter', async () => {
    const folder = 'AAAA'
    const zip = Buffer.from(zipSync(renamed(name => `${folder}/${name}`, { [`${folder}/BBBB.doc`]: junk })))
    const old = (word: string, bytes: number[]) => {
      for (let at = zip.indexOf(word); at !== -1; at = zip.indexOf(word, at + 1)) Buffer.from(bytes).copy(zip, at)
    }
    old(folder, [0xe3, 0xcc, 0xe1, 0xd3])
    old('BBBB', [0x90, 0xa1, 0xff, 0xfe])
    const path = join(await temporaryFolder(), 'b.zip')
    await writeFile(path, zip)
    expect(await rowsOf(path)).toEqual(await rowsOf(tinyBundle))
    expect((await readBundle(path)).leftOut).toHaveLength(1)
  })

  it.each<[string, Streaming]>([
    ['behind them', {}],
    ['behind them without a mark', { marked: false }],
    ['behind them, unpacked', { stored: true }],
    ['behind them and in 64 bits', { wide: true }],
  ])('may say the sizes of its files %s', async (_, streaming) => {
    const path = join(await temporaryFolder(), 'b.zip')
    await writeFile(path, streamedZip(files, streaming))
    expect(await rowsOf(path)).toEqual(await rowsOf(tinyBundle))
  })

  it('with a damaged log is refused', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"id":"c${i}"}`)
    const zip = Buffer.from(zipSync({ 'changes.jsonl': text(lines.join('\n')), ...files }))
    zip.writeUInt8(zip.readUInt8(400) ^ 0x55, 400)
    const path = join(await temporaryFolder(), 'b.zip')
    await writeFile(path, zip)
    const { log } = await readBundleFiles(path)
    expect(() => Array.from(log?.() ?? [])).toThrow(expect.objectContaining({ code: 'zip-damaged' }))
  })

  it('is one whatever it is called', async () => {
    expect(await rowsOf(await zipped(files, 'جلسه.ZIP'))).toEqual(await rowsOf(tinyBundle))
    expect(await rowsOf(await zipped(files, 'جلسه.zip.bin'))).toEqual(await rowsOf(tinyBundle))
  })
})

describe('a bundle is refused', () => {
  it.each([
    ['drills.csv', 'drill.csv'],
    ['drill (2).csv', 'drill.csv'],
    ['Copy of drill.csv', 'drill.csv'],
    ['budget_amount.csv', 'budgetAmount.csv'],
    ['budgetLines.CSV', 'budgetLine.csv'],
    ['drill.csv.txt', 'drill.csv'],
    ['رزمایش.csv', 'drill.csv'],
    ['energyReadings.csv', 'energyReading.csv'],
    ['sesion.json', 'session.json'],
    ['change.jsonl', 'changes.jsonl'],
  ])('for «%s», which seems to be %s', async (name, meant) => {
    const problem = { code: 'bundle-file-misspelt', params: { meant: `«${meant}»` }, place: { file: name } }
    await expect(readBundle(await zipped(renamed(own => own, { [name]: junk })))).rejects.toMatchObject(problem)
  })

  it('for two files that are one', async () => {
    const path = await zipped(renamed(own => own, { 'DRILL.CSV': junk }))
    await expect(readBundle(path)).rejects.toMatchObject({ code: 'bundle-file-twice', place: { file: 'b.zip' } })
  })

  it.each([
    ['side by side', 'a/', 'b/'],
    ['one within the other', '', 'old/'],
    ['at other depths', 'a/', 'b/c/'],
  ])('for two bundles %s', async (_, one, other) => {
    const both = { ...renamed(name => one + name), ...renamed(name => other + name) }
    await expect(readBundle(await zipped(both))).rejects.toMatchObject({ code: 'several-bundles' })
  })

  it('for a bundle that was packed once more', async () => {
    const path = await zipped({ 'نامه.pdf': junk, 'جلسه.shoranameh': zipSync(files) })
    const problem = { code: 'bundle-in-zip', params: { name: '«جلسه.shoranameh»' }, place: { file: 'b.zip' } }
    await expect(readBundle(path)).rejects.toMatchObject(problem)
  })

  it('without its session', async () => {
    const path = await zipped({ 'a.txt': junk })
    await expect(readBundle(path)).rejects.toMatchObject({
      code: 'bundle-file-missing',
      place: { file: 'session.json' },
    })
  })

  it.each([
    [
      'an Excel file',
      zipSync({ '[Content_Types].xml': junk, 'xl/workbook.xml': junk }),
      'not-a-bundle',
      { sort: 'excel' },
    ],
    ['a text', text('not a zip'), 'no-bundle', {}],
    ['a PDF', text('%PDF-1.7'), 'not-a-bundle', { sort: 'pdf' }],
  ])('that is %s', async (_, bytes, code, params) => {
    const path = join(await temporaryFolder(), 'b.zip')
    await writeFile(path, bytes)
    await expect(readBundle(path)).rejects.toMatchObject({ code, params, place: { file: 'b.zip' } })
  })
})
