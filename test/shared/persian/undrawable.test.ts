import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { drawableModule } from '../../../resources/makeDrawable.ts'
import { normalise } from '../../../shared/persian/normalise.ts'
import { undrawable } from '../../../shared/persian/undrawable.ts'
import { documentOf } from '../../electron/pdf/blocksSample.ts'

describe('characters that no font draws', () => {
  it('are known from the fonts as they are', () => {
    const path = new URL('../../../shared/persian/drawableRanges.ts', import.meta.url)
    expect(drawableModule()).toBe(readFileSync(path, 'utf8'))
  })

  it('are not those of Persian, nor figures, signs and Latin', () => {
    expect(undrawable('«گزارشِ کارشناسیٔ ۱۴۰۱»، می‌شود؛ ۱۲٫۵٪ − ۳ ± ۲ × ۴ ÷ ۵ ≈ ≤ ≥ ▲▼ ● ✓ é Ω µ ﷼ € …')).toEqual([])
  })

  it('are told once, in their order', () => {
    expect(undrawable('城 و 市 و 城')).toEqual(['城', '市'])
  })

  it('leave no box of a page untold', async () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).map(text => normalise(text))
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 40 }), async words => {
        const text = words.join(' ')
        const { missing } = await render(documentOf([{ kind: 'paragraph', role: 'body', text: [{ text }] }]))
        const boxes = missing.map(({ code }) => String.fromCodePoint(code))
        expect(undrawable(text)).toEqual(expect.arrayContaining(boxes))
      }),
      { numRuns: 5 },
    )
  })
})
