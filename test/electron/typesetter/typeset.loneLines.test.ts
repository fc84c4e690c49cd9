import { describe, expect, it } from 'vitest'
import type { TextNode } from '../../../electron/typesetter/model/content.ts'
import type { Content } from '../../../electron/typesetter/typeset.ts'
import { openPdf, print } from './typesetFixture.ts'

const letters = Array.from('بپتثجچحخدذ')
const linesOf = (index: number) => 4 + (index % 4)

/** Each page's letters, one a line: a paragraph repeats one of its own, under a digit and a space of `lead` points. */
async function lettersOfPages(wrap: (paragraph: TextNode) => Content, lead: number): Promise<string[]> {
  const paragraphs = letters.map((letter, index) =>
    wrap({ text: Array.from({ length: linesOf(index) }, () => letter).join('\n') }),
  )
  const pdf = await print([{ text: '۱', margin: [0, 0, 0, lead] }, ...paragraphs], {
    pageSize: { width: 300, height: 230 },
  })
  return openPdf(pdf, async ({ pages, text }) => {
    const shown: string[] = []
    for (let page = 1; page <= pages; page++)
      shown.push((await text(page)).map(piece => piece.text.replace(/[\s۱]/g, '')).join(''))
    return shown
  })
}

describe.each<[string, (paragraph: TextNode) => Content]>([
  ['one after the other', paragraph => paragraph],
  ['each set apart in a cell', paragraph => ({ table: { widths: ['*'], body: [[paragraph]] } })],
])('paragraphs %s', (_, wrap) => {
  it.each([0, 7, 19, 31, 43])('leave no line alone on a page, %d points further down', async lead => {
    const pages = await lettersOfPages(wrap, lead)
    const ends = pages.flatMap(page => Array.from(page.matchAll(/(.)\1*/gu), ([lines]) => lines.length))
    expect(pages.length).toBeGreaterThan(4)
    expect(Math.min(...ends)).toBeGreaterThan(1)
    expect(pages.join('')).toBe(letters.map((letter, index) => letter.repeat(linesOf(index))).join(''))
  })
})
