import { describe, expect, it } from 'vitest'
import { examine } from '../../../electron/binder/examine.ts'
import { readPdf, squeezed } from '../../fixtures/readPdf.ts'
import { pdfWords } from '../../referees/poppler.ts'
import { qpdfCheck } from '../../referees/qpdf.ts'
import { readTool } from '../../referees/runTool.ts'
import { onePage } from './attachments.ts'
import { packetOf } from './packets.ts'

/** A note of a kind, in a box 200 points wide and 22 high. */
const note = (said: string) => `<< /Rect [70 540 270 562] ${said} >>`
const field = (said: string) => note(`/Subtype /Widget ${said}`)
/** A text as PDF writes it outside of Latin letters. */
const utf16 = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** What is drawn of notes on a page besides its words. */
async function bound(...notes: string[]) {
  const { file } = await packetOf(onePage({ page: `/Annots [${notes.join(' ')}]` }))
  expect(await qpdfCheck(file)).not.toMatch(/WARNING|ERROR/)
  const drawn = await readTool('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-'])
  return { file, drawn, text: squeezed((await readPdf(file)).pages[2] ?? '') }
}

describe('a note that says nothing of its look', () => {
  it.each([
    [
      'a marker',
      '/Subtype /Highlight /QuadPoints [70 560 270 560 70 542 270 542] /C [1 1 0]',
      '1 1 0 rg\n70 560 m 270 560 l 270 542 l 70 542 l h f',
    ],
    ['a marker without corners', '/Subtype /Highlight', '1 1 0 rg\n70 562 m 270 562 l 270 540 l 70 540 l h f'],
    ['a line under words', '/Subtype /Underline /C [1 0 0]', '1 0 0 RG\n1.32 w 70 540 m 270 540 l S'],
    ['a line through words', '/Subtype /StrikeOut', '0 G\n1.32 w 70 551 m 270 551 l S'],
    ['an area', '/Subtype /Square /C [0] /IC [1] /BS << /W 2 >>', '1 g\n0 G\n2 w 1 j 1 J\n71 541 198 20 re B'],
    ['a line', '/Subtype /Line /L [70 540 270 562] /C [0 0 1]', '70 540 m 270 562 l S'],
    [
      'what was drawn by hand',
      '/Subtype /Ink /InkList [[70 540 90 550 99 562]] /C [0]',
      '70 540 m 90 550 l 99 562 l S',
    ],
    ['a tick', '/Subtype /Widget /FT /Btn /AS /Yes', 'm 154 545.5 l 230 557.16 l S'],
    ['an empty field', '/Subtype /Widget /FT /Tx /MK << /BC [0.5] >>', '0.5 G 1 w 70.5 540.5 199 21 re S'],
  ])('is drawn as viewers draw it: %s', async (_, said, operators) => {
    const { drawn } = await bound(note(said))
    expect(drawn).toContain(operators)
    expect((await examine(onePage({ page: `/Annots [${note(said)}]` }))).undrawn).toEqual({ fields: 0, notes: 0 })
  })

  it('darkens what lies under it where it is a marker', async () => {
    expect((await bound(note('/Subtype /Highlight'))).drawn).toMatch(/\/BM \/Multiply/)
  })

  it('says what is written in it, joined as Persian is, on one line where it has one', async () => {
    const name = 'نامی که برای این خانه بسیار بلند است و ناگزیر باید کوچک‌تر نوشته شود'
    const { text, file } = await bound(
      field(`/FT /Tx /V ${utf16(name)} /DA (/Helv 12 Tf 0 g)`),
      `<< /Rect [70 400 270 440] /Subtype /Widget /Parent << /FT /Ch /V (b) /Opt [[(a) (A)] [(b) ${utf16('گزینهٔ دوم')}]] >> >>`,
      `<< /Rect [70 300 270 340] /Subtype /FreeText /Contents ${utf16('یادداشت آزاد')} /DA (/Helv 14 Tf) >>`,
    )
    expect(text).toContain(squeezed(name))
    expect(text).toContain('گزینهٔدوم')
    expect(text).toContain('یادداشتآزاد')
    const words = (await pdfWords(file)).filter(({ top }) => top > 275 && top < 305)
    expect(words.length).toBeGreaterThan(8)
    for (const { left, right } of words) expect([left >= 70, right <= 270]).toEqual([true, true])
  })

  it('is not drawn where it is hidden, off, of a hidden layer, or only to be pressed', async () => {
    const { text, drawn } = await bound(
      field(`/FT /Tx /F 2 /V (concealed)`),
      field(`/FT /Btn /AS /Off /AP << /N << /On 6 0 R >> >>`),
      note(`/Subtype /Text /Contents (comment)`),
      note('/Subtype /Link /Border [0 0 1] /C [1 0 0]'),
    )
    expect(text).not.toMatch(/concealed|comment/)
    expect(drawn).not.toContain('1 0 0 RG')
  })

  it('is counted where only its own program can draw it', async () => {
    const page = `/Annots [${note('/Subtype /Stamp /Name /Approved')} ${note('/Subtype /Caret')} << /Subtype /Widget /FT /Tx /V (x) >>]`
    expect((await examine(onePage({ page }))).undrawn).toEqual({ fields: 1, notes: 2 })
  })
})
