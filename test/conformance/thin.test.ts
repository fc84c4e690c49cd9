import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkBidi } from './bidi.ts'
import { characterCases, classCases } from './bidiCases.ts'
import { readCorpus } from './corpus.ts'
import { glyphStrings } from './glyphStrings.ts'
import { checkGlyphs } from './glyphs.ts'
import { checkLineBreaks, lineBreakCases, persianBreakCases } from './lineBreaking.ts'
import { pdfJs, poppler } from './readers.ts'
import { percent } from './recovered.ts'
import { checkTextLayer } from './textLayer.ts'

/** A small part of `npm run conformance`, with a part of Unicode's files that is kept beside the tests. */
const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a line', () => {
  it.each([
    ['BidiTest.txt', () => classCases(fixture('unicode/BidiTest.txt'))],
    ['BidiCharacterTest.txt', () => characterCases(fixture('bidi/BidiCharacterTest.txt'))],
  ])('has the levels and the order of %s', (_, cases) => {
    expect(checkBidi(cases()).examples).toEqual([])
  })

  it.each([
    ['LineBreakTest.txt', () => lineBreakCases(fixture('unicode/LineBreakTest.txt'))],
    ['persianBreaks.txt', () => persianBreakCases(readFileSync(new URL('persianBreaks.txt', import.meta.url), 'utf8'))],
  ])('ends where %s lets it', (_, cases) => {
    expect(checkLineBreaks(cases()).examples).toEqual([])
  })
})

describe('a finished PDF', () => {
  it("draws hb-shape's glyphs", async () => {
    const { failed, strings } = await checkGlyphs(glyphStrings(480), folder)
    expect(strings).toBe(480)
    expect(failed).toEqual([])
  })

  it('draws letters right when its font has more than 128 KB of outlines', async () => {
    const marks = ['\u064e', '\u064f', '\u0650', '\u0652', '\u064b', '\u064c', '\u064d', '\u0670', '\u0654']
    const letters = Array.from('بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی')
    const pointed = marks.flatMap(mark => [mark, `\u0651${mark}`])
    const strings = pointed.map(mark => ({
      kind: 'pointed',
      text: letters.map(letter => `${letter + mark} ل${letter + mark} ${letter + mark}ل ل${letter + mark}ل`).join(' '),
    }))
    expect((await checkGlyphs(strings, folder)).failed).toEqual([])
  })

  it('gives back its text to poppler and pdf.js, words, phrases and numbers', async () => {
    const categories = readCorpus()
    const rows = await checkTextLayer(categories, [poppler, pdfJs], folder)
    expect(rows).toHaveLength(2 * categories.length)
    for (const { category, reader, words, phrases, mixedPhrases, numbers } of rows) {
      const shares = [words, phrases, mixedPhrases, numbers].map(percent)
      expect({ category, reader, shares }).toEqual({ category, reader, shares: [100, 100, 100, 100] })
    }
  }, 30_000)
})
