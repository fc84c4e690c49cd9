import { describe, expect, it } from 'vitest'
import { render } from '../../electron/pdf/render.ts'
import type { Block } from '../../shared/document.ts'
import { makeDocument } from './makeDocument.ts'
import { toHtml } from './peers/html.ts'
import { toTypst } from './peers/typst.ts'

const document = makeDocument(30)

/** The document's strings as a reader sees them, in order. */
function wordsOf(blocks: readonly Block[]): string[] {
  const texts = [...JSON.stringify(blocks).matchAll(/"(?:text|label|value|header|caption|speaker)":"([^"]*)"/g)]
  return texts.map(([, text = '']) => text.trim())
}

describe('makeDocument', () => {
  it('says the same for the same seed and something else for another', () => {
    expect(makeDocument(30)).toEqual(document)
    expect(makeDocument(30, 7)).not.toEqual(document)
  })

  it('repeats no block', () => {
    const said = document.blocks.map(block => JSON.stringify(block))
    expect(new Set(said).size).toBe(said.length)
  })

  it('holds every kind of block but the bare page break', () => {
    expect([...new Set(document.blocks.map(({ kind }) => kind))].sort()).toEqual([
      'chart',
      'contents',
      'cover',
      'heading',
      'keyFigures',
      'list',
      'paragraph',
      'signatures',
      'statement',
      'table',
    ])
  })

  it('draws on thousands of distinct words', () => {
    const words = wordsOf(makeDocument(200).blocks).flatMap(text => text.match(/[\p{L}\u200c]+/gu) ?? [])
    expect(new Set(words).size).toBeGreaterThan(5000)
  })

  it('fills about as many pages as asked', async () => {
    const { pages } = await render(document)
    expect(Math.abs(pages - 30)).toBeLessThanOrEqual(3)
  })

  it.each([
    ['HTML', toHtml(document, 'file:///fonts')],
    ['Typst', toTypst(document)],
  ])('loses nothing on its way to %s', (_, source) => {
    expect(wordsOf(document.blocks).filter(text => !source.includes(text))).toEqual([])
  })
})
