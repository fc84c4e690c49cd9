import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { renderInWorker } from '../../../electron/pdf/renderInWorker.ts'
import { customFamilies } from '../../../electron/typesetter/customFamilies.ts'
import { type FontFamilies, openFont } from '../../../electron/typesetter/fonts/families.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { patched, soundBold, soundFont, tableOf, withCharacters, withTables } from '../../fixtures/fontBytes.ts'
import { squeezed } from '../../fixtures/readPdf.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { councilFolder, noLatinFolder } from '../../fixtures/typefaces.ts'
import { runs } from '../../properties/runs.ts'
import { pdfFonts } from '../../referees/poppler.ts'
import { qpdfCheck } from '../../referees/qpdf.ts'
import { documentOf, everyBlock, sentence } from '../pdf/blocksSample.ts'
import { readBack } from '../pdf/renderReadback.ts'

async function folderOf(files: Record<string, Uint8Array | string>): Promise<string> {
  const folder = join(await temporaryFolder(), 'قلم شورا')
  await mkdir(folder)
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return folder
}

/** Which file draws a family's face. */
function fileOf(families: FontFamilies, family: string, face: 'normal' | 'bold'): string | undefined {
  const source = families[family]?.[face]
  return source === undefined ? undefined : openFont(source).custom?.name
}

const weight = (font: Uint8Array, value: number) => patched(font, 'OS/2', table => table.setUint16(4, value))
const regularStyle = (font: Uint8Array) =>
  withTables(
    patched(
      patched(font, 'head', t => t.setUint16(44, 0)),
      'OS/2',
      t => t.setUint16(62, 0x40),
    ),
    {
      name: tableOf(soundFont, 'name'),
    },
  )

describe('a council’s family', () => {
  it('finds regular and bold, and draws other weights with the nearest', async () => {
    const families = await customFamilies(councilFolder)
    expect(fileOf(families, 'Custom', 'normal')).toBe('Parastoo.ttf')
    expect(fileOf(families, 'CustomMedium', 'normal')).toBe('Parastoo.ttf')
    expect(fileOf(families, 'CustomMedium', 'bold')).toBe('Parastoo-Bold.ttf')
    expect(fileOf(families, 'CustomBlack', 'normal')).toBe('Parastoo-Bold.ttf')
  })

  it('goes by the weights the files say, whatever their names', async () => {
    const files = { 'a.ttf': weight(soundFont, 300), 'b.ttf': weight(soundFont, 600), 'c.ttf': weight(soundFont, 900) }
    const families = await customFamilies(await folderOf(files))
    expect(fileOf(families, 'Custom', 'normal')).toBe('a.ttf')
    expect(fileOf(families, 'Custom', 'bold')).toBe('b.ttf')
    expect(fileOf(families, 'CustomMedium', 'normal')).toBe('b.ttf')
    expect(fileOf(families, 'CustomBlack', 'bold')).toBe('c.ttf')
  })

  it('goes by the file name where the files say the same', async () => {
    const same = regularStyle(weight(soundBold, 400))
    const families = await customFamilies(await folderOf({ 'BNazanin.ttf': soundFont, 'BNaznnBd.ttf': same }))
    expect(fileOf(families, 'Custom', 'bold')).toBe('BNaznnBd.ttf')
  })

  it('does with one file', async () => {
    const families = await customFamilies(await folderOf({ 'only.TTF': soundFont, 'licence.txt': '…' }))
    expect(fileOf(families, 'CustomBlack', 'bold')).toBe('only.TTF')
  })
})

describe('a folder is refused', () => {
  const refused: [what: string, files: Record<string, Uint8Array | string>, says: RegExp[]][] = [
    ['without a TrueType file', { 'a.woff2': 'wOF2' }, [/قلمی \(TTF\) نیست/]],
    ['with CFF outlines only', { 'a.otf': Buffer.from('OTTO\0\0\0\0\0\0\0\0') }, [/«a\.otf»/, /TTF/]],
    ['without Persian letters', { 'a.ttf': withCharacters(soundFont, code => code < 0x600) }, [/«a\.ttf»/, /ا ب پ/]],
    [
      'without the four letters of Persian',
      { 'a.ttf': withCharacters(soundFont, code => !'پچژگ'.includes(String.fromCharCode(code))) },
      [/«a\.ttf»/, /ندارد: پ چ ژ گ\./],
    ],
    [
      'that may not be embedded',
      { 'a.ttf': patched(soundFont, 'OS/2', t => t.setUint16(8, 2)) },
      [/«a\.ttf»/, /fsType/],
    ],
    [
      'that may only be embedded whole',
      { 'a.ttf': patched(soundFont, 'OS/2', t => t.setUint16(8, 0x100)) },
      [/fsType/],
    ],
    ['cut off', { 'a.ttf': soundFont.subarray(0, soundFont.length / 2) }, [/«a\.ttf»/, /آسیب دیده/]],
    ['that is no font', { 'a.ttf': 'متن' }, [/«a\.ttf»/, /آسیب دیده/]],
    ['with two of a weight', { 'a.ttf': soundFont, 'b.ttf': soundFont }, [/«b\.ttf»/, /«a\.ttf»/, /یک وزن/]],
    [
      'whose letters do not join',
      {
        'a.ttf': withCharacters(
          withTables(soundFont, { GSUB: undefined, GPOS: undefined, GDEF: undefined }),
          code => code < 0xfb00,
        ),
      },
      [/«a\.ttf»/, /نمی‌چسبند/],
    ],
    ['of variable weight', { 'a.ttf': withTables(soundFont, { fvar: new Uint8Array(16) }) }, [/variable/]],
  ]

  it.each(refused)('%s', async (_, files, says) => {
    const folder = await folderOf(files)
    const failure = await customFamilies(folder).catch((cause: unknown) => cause)
    expect(failure).toBeInstanceOf(Problem)
    for (const part of says) expect(String(failure)).toMatch(part)
  })

  it('that is not there', async () => {
    await expect(customFamilies('/no/such/folder')).rejects.toMatchObject({ code: 'font-folder-unreadable' })
  })

  it('by the worker as by the main thread', async () => {
    const style = { fonts: await folderOf({ 'a.ttf': 'متن' }) }
    const failures = await Promise.all(
      [render, renderInWorker].map(start => start(documentOf([]), { style }).catch((cause: unknown) => cause)),
    )
    expect(failures[1]).toBeInstanceOf(Problem)
    expect(failures[1]).toEqual(failures[0])
  })

  it('or prints, wherever a byte of it is wrong', async () => {
    const wrong = fc.record({
      at: fc.integer({ min: 0, max: soundFont.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    })
    const unexpected: unknown[] = []
    for (const { at, by } of fc.sample(wrong, runs(20))) {
      const bytes = Uint8Array.from(soundFont)
      bytes[at] = (bytes[at] ?? 0) ^ by
      const style = { fonts: await folderOf({ 'a.ttf': bytes }) }
      const paragraph = [{ kind: 'paragraph' as const, role: 'body' as const, text: [{ text: sentence }] }]
      const failure = await render(documentOf(paragraph), { style }).then(
        () => undefined,
        (cause: unknown) => cause,
      )
      if (failure !== undefined && !(failure instanceof Problem)) unexpected.push([at, by, failure])
    }
    expect(unexpected).toEqual([])
  })
})

const text = 'جلسهٔ شورا، PDFها می‌رسند ▲ ۱۲٬۳۴۵ (رشد) و «سرو» در خانهٔ نو؛ رُزْ و سالم.'
const unhinted = withTables(soundFont, { GPOS: undefined, kern: undefined })

const quirks: [what: string, font: Uint8Array, style?: (fonts: string[]) => void][] = [
  ['no kerning', unhinted],
  ['no non-joiner', withCharacters(soundFont, code => code < 0x200b || code > 0x200f)],
  ['no hamza above, but ۀ', withCharacters(soundFont, code => code !== 0x654)],
  ['neither hamza above nor ۀ', withCharacters(soundFont, code => code !== 0x654 && code !== 0x6c0 && code < 0xfb00)],
  ['no Latin', withCharacters(soundFont, code => code === 0x20 || code > 0x5ff)],
  ['no Persian digits', withCharacters(soundFont, code => code < 0x6f0 || code > 0x6f9)],
  ['no style record (OS/2)', withTables(soundFont, { 'OS/2': undefined })],
]

describe('a font with a quirk', () => {
  it.each(quirks)('is read back as written: %s', async (_, font) => {
    const style = { fonts: await folderOf({ 'council.ttf': font }) }
    const { bytes } = await render(documentOf([{ kind: 'paragraph', role: 'body', text: [{ text }] }]), { style })
    const [page] = await readBack(bytes)
    expect(squeezed(page?.text ?? '')).toContain(squeezed(text))
    const file = join(await temporaryFolder(), 'quirk.pdf')
    await writeFile(file, bytes)
    expect(await qpdfCheck(file)).toContain('No syntax or stream encoding errors found')
    for (const { embedded, subset, unicode } of await pdfFonts(file))
      expect([embedded, subset, unicode]).toEqual([true, true, true])
  })

  it.each([
    ['none', 0, 0],
    ['far too little', 300, -100],
    ['far too much', 9000, -9000],
  ])('keeps its lines apart when it says of their height: %s', async (_, ascender, descender) => {
    const said = (table: DataView, at: number) => {
      table.setInt16(at, ascender)
      table.setInt16(at + 2, descender)
    }
    const odd = patched(
      patched(soundFont, 'hhea', t => said(t, 4)),
      'OS/2',
      t => said(t, 68),
    )
    const paragraph = [
      { kind: 'paragraph' as const, role: 'body' as const, text: [{ text: `${sentence} `.repeat(4) }] },
    ]
    const gaps = await Promise.all(
      [odd, soundFont].map(async font => {
        const style = { fonts: await folderOf({ 'a.ttf': font }) }
        const [page] = await readBack((await render(documentOf(paragraph), { style })).bytes)
        const lines = (page?.lines ?? []).filter(({ baseline }) => baseline > 60 && baseline < 780)
        return (lines[1]?.baseline ?? 0) - (lines[0]?.baseline ?? 0)
      }),
    )
    expect(gaps[0]).toBeGreaterThan(17)
    expect(gaps[0]).toBeLessThan(26)
    expect(Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 0))).toBeLessThan(3)
  })
})

describe('what the family lacks', () => {
  it('is drawn by Vazirmatn, and signs by DejaVu Sans', async () => {
    const file = join(await temporaryFolder(), 'lacking.pdf')
    await writeFile(
      file,
      (
        await render(documentOf([{ kind: 'paragraph', role: 'body', text: [{ text }] }]), {
          style: { fonts: noLatinFolder },
        })
      ).bytes,
    )
    const names = (await pdfFonts(file)).map(({ name }) => name.replace(/^[A-Z]+\+/, ''))
    expect(names).toContain('Parastoo-FD-WOL')
    expect(names).toContain('Vazirmatn-Regular')
    expect(names).toContain('DejaVuSans')
  })
})

describe('a briefing of every block in the council’s letters', () => {
  it('is the same every time, in a worker too, and another with another font', async () => {
    const style = { fonts: councilFolder }
    const [first, again, other] = await Promise.all([
      render(documentOf(everyBlock), { style }),
      renderInWorker(documentOf(everyBlock), { style }),
      render(documentOf(everyBlock), { style: { fonts: noLatinFolder } }),
    ])
    expect(first?.bytes.equals(again?.bytes ?? Buffer.of())).toBe(true)
    expect(first?.bytes.equals(other?.bytes ?? Buffer.of())).toBe(false)
  })
})
