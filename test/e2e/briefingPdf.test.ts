import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseNarrative } from '../../shared/facts/narrative.ts'
import { dropClosed } from '../fixtures/dropClosed.ts'
import { narrativeWords } from '../fixtures/narrativeWords.ts'
import { type ReadPdf, readPdf, squeezed } from '../fixtures/readPdf.ts'
import { runCli } from '../fixtures/runCli.ts'
import { runCommand } from '../fixtures/runCommand.ts'
import { closedWords, samplePath, sampleSession, sampleStore } from '../fixtures/sampleSession.ts'
import { pdfFonts, pdfImages } from '../referees/poppler.ts'
import { qpdfCheck } from '../referees/qpdf.ts'
import { runTool } from '../referees/runTool.ts'

let folder: string
const file = (edition: string) => join(folder, `${edition}.pdf`)
const read: Record<string, ReadPdf> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
  const copy = ['--copy', '1', '--recipient', 'رئیس شورا']
  const store = await sampleStore(folder, 'all')
  for (const edition of ['public', 'closed']) {
    const args = ['compile', store, '--edition', edition, '--out', file(edition)]
    const { code, stderr } = await runCommand(edition === 'closed' ? [...args, ...copy] : args)
    if (code !== 0) throw new Error(stderr)
    read[edition] = await readPdf(file(edition))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const text = (edition: string) => read[edition]?.text ?? ''

describe.each(['public', 'closed'])('the %s briefing, read back', edition => {
  it('holds every open sentence of the sample', async () => {
    const { rows } = await sampleSession('all')
    const sentences = [
      ...rows.statement.filter(({ openness }) => openness === 'open').map(statement => statement.text),
      ...rows.report.flatMap(report =>
        parseNarrative(report.narrative, report.code)
          .flatMap(narrativeWords)
          // A number and the punctuation beside it may be read elsewhere in their line.
          .flatMap(words => words.split(/[۰-۹]+/))
          .map(words => words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')),
      ),
      ...rows.drill.map(drill => drill.title),
      ...rows.training.map(training => training.title),
    ]
    const found = (read[edition]?.pages ?? []).map(withoutRunningLines).join('')
    for (const sentence of sentences) expect(found).toContain(squeezed(sentence))
  })

  it('holds every figure, whole and in order', () => {
    const found = squeezed(text(edition))
    const figures = [
      '۴۵۰ میلیون تومان',
      '۶۰۰ میلیون تومان',
      '۳۳٫۳٪',
      '۶ رزمایش',
      'حدود ۲۰ روز',
      '۴٬۵۰۰',
      '۶٬۰۰۰',
      '۶۰٪',
      '۸۱۰ نفر',
      'بیش از ۱٬۴۰۰ اشتراک',
      'حدود ۹۳٬۰۰۰ مگاوات‌ساعت',
      '۱۵ میلیارد تومان',
      '≈ ۱۶۱ تومان',
      '≈ ۶۶٫۴ مگاوات‌ساعت',
      '≈ ۱۰٫۷',
    ]
    for (const figure of figures) expect(found).toContain(squeezed(figure))
  })

  it('numbers every page of all pages', () => {
    const pages = read[edition]?.pages ?? []
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(squeezed(page)).toContain('از')
    pages.slice(1).forEach((page, i) => {
      expect(squeezed(page)).toContain(squeezed(`صفحهٔ ${persian(i + 2)} از ${persian(pages.length)}`))
    })
  })

  it('has no empty page and no heading alone at a page’s end', () => {
    for (const page of read[edition]?.pages ?? []) expect(squeezed(page).length).toBeGreaterThan(80)
  })

  it('has outlines in Persian for chapters and sections', () => {
    const outline = read[edition]?.outline ?? []
    expect(outline).toContain('۲. دستور جلسه')
    expect(outline).toContainEqual(expect.stringMatching(/^[۰-۹]+\. مدیریت بحران و پدافند غیرعامل$/))
    expect(outline).toContain('شرح گزارش')
  })

  it('is sound for qpdf, with every font embedded, subset and mapped, and no raster', async () => {
    expect(await qpdfCheck(file(edition))).not.toMatch(/warning/i)
    const fonts = await pdfFonts(file(edition))
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(await pdfImages(file(edition))).toEqual([])
  })
})

describe('the public edition', () => {
  it.each(closedWords)('has no «%s» in its text, metadata or outlines', word => {
    const { title = '', outline = [] } = read['public'] ?? {}
    expect(squeezed([text('public'), title, ...outline].join('\n'))).not.toContain(squeezed(word))
  })

  it('has no closed word in any decompressed stream or string', async () => {
    const plain = join(folder, 'plain.pdf')
    await runTool('qpdf', ['--qdf', '--object-streams=disable', file('public'), plain])
    const bytes = await readFile(plain)
    for (const word of closedWords) {
      expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false)
      expect(bytes.includes(utf16(word))).toBe(false)
      expect(bytes.toString('latin1').toLowerCase()).not.toContain(utf16(word).toString('hex'))
    }
  })

  it('is, byte for byte, what a bundle without the closed records gives, in another time zone, locale, folder and process', async () => {
    const [without, out] = [join(folder, 'without'), join(folder, 'without.pdf')]
    await cp(samplePath, without, { recursive: true })
    await dropClosed(without)
    const { code, stderr } = await runCli(['compile', without, '--edition', 'public', '--out', out], {
      cwd: tmpdir(),
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: folder },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect((await readFile(out)).equals(await readFile(file('public')))).toBe(true)
  })
})

describe('the closed edition', () => {
  it('holds what is closed', () => {
    const found = squeezed(text('closed'))
    for (const word of ['آرایش حفاظتی', 'پناهگاه', 'مقاوم‌سازی', 'ورودی اضطراری', '۳٬۱۷۰'])
      expect(found).toContain(squeezed(word))
  })

  it('says غیرعلنی, copy and recipient on every page', () => {
    for (const page of read['closed']?.pages ?? [])
      expect(squeezed(page)).toContain(squeezed('غیرعلنی · نسخهٔ ۱ · ویژهٔ رئیس شورا'))
  })
})

/** A sentence that goes on overleaf is one without the header and footer, which are written last on a page. */
function withoutRunningLines(page: string): string {
  const whole = squeezed(page)
  const header = whole.lastIndexOf(squeezed('جلسهٔ ۷۳ · ۱۸ دی'))
  return header === -1 ? whole : whole.slice(0, header).replace(/۱۴۰۱$/, '')
}

const persian = (n: number) => n.toLocaleString('fa-IR')

function utf16(word: string): Buffer {
  return Buffer.from(word, 'utf16le').swap16()
}
