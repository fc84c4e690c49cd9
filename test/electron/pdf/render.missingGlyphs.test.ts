import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { noLatinFolder } from '../../fixtures/typefaces.ts'
import { openPdf } from '../typesetter/typesetFixture.ts'
import { documentOf } from './blocksSample.ts'
import { readBack } from './renderReadback.ts'

const paragraph = (text: string) => documentOf([{ kind: 'paragraph', role: 'body', text: [{ text }] }])

/** Path operators that paint rectangles, of which a box and its digits are made. */
async function rectangles(bytes: Uint8Array): Promise<number> {
  const lists = await openPdf(bytes, pdf => pdf.operators(1))
  return lists.filter(({ name }) => name === 'constructPath').length
}

describe('characters no font has', () => {
  it.each([
    ['CJK', '漢字', [0x6f22, 0x5b57]],
    ['an old script', '𒀀𒁀', [0x12000, 0x12040]],
    ['an emoji beyond the fallback', '🧑‍🚀', [0x1f680, 0x1f9d1]],
    ['a family of emoji', '👩‍👩‍👧', [0x1f467, 0x1f469]],
    ['a letter under a mark that a font has', '城\u064e', [0x57ce]],
    ['a mark on a letter that a font has', 'ب\u06df', [0x6df]],
    ['a letter and its mark', '城\u06df', [0x57ce, 0x6df]],
    ['a mark alone', '\u06df', [0x6df]],
    ['a mark on a space', '\u06df \u0eb1', [0x6df]],
    ['a letter under a mark that only another font has', '城\u0eb1', [0x57ce]],
  ])('are drawn as boxes, extract and are told: %s', async (_, text, codes) => {
    const { bytes, missing } = await render(paragraph(`پیش ${text} پس`))
    expect(missing.map(({ code }) => code)).toEqual(codes.toSorted((a, b) => a - b))
    const read = (await readBack(bytes)).map(page => page.text).join(' ')
    for (const code of codes) expect(read).toContain(String.fromCodePoint(code))
    expect(read).toContain('پیش')
    expect(await rectangles(bytes)).toBeGreaterThan(await rectangles((await render(paragraph('پیش پس'))).bytes))
  })

  it('are told of private use, which reads as a replacement in an archive', async () => {
    expect((await render(paragraph('نشان \ue000 در متن'))).missing).toEqual([{ code: 0xe000, count: 1 }])
  })

  it('are counted', async () => {
    expect((await render(paragraph('漢 و 漢 و 字'))).missing).toEqual([
      { code: 0x5b57, count: 1 },
      { code: 0x6f22, count: 2 },
    ])
  })

  it("are none in what the fallback has, the council's letters lacking Latin included", async () => {
    const text = 'رشد ▲ و ✓ و 😀 و PDF ۱۲٫۵٪ − – ₂'
    expect((await render(paragraph(text))).missing).toEqual([])
    expect((await render(paragraph(text), { style: { fonts: noLatinFolder } })).missing).toEqual([])
  })
})
