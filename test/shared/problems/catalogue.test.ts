import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/problems/catalogue/index.ts'
import { type ProblemCode, problemText } from '../../../shared/problems/problemText.ts'

const folder = new URL('../../../shared/problems/catalogue/', import.meta.url)
const codes = Object.keys(catalogue) as ProblemCode[]
/** Parameters that say which of a few, or are read. */
const choices: Readonly<Record<string, string>> = {
  operation: 'growth',
  reason: 'full',
  loss: 'gone',
  sort: 'pdf',
  trouble: 'damaged',
  why: 'این مقدار درست نیست.',
  version: '1.0',
  next: '1.1',
  text: 'نمونه',
}
/** Any other parameter: a list, which is written as its only word. */
const anyParams = new Proxy({}, { get: (_, name) => choices[String(name)] ?? ['نمونه'] })

describe('the catalogue of problems', () => {
  it('holds the messages of every area, and no code twice', async () => {
    const areas = readdirSync(folder).filter(name => name !== 'index.ts' && name !== 'messages.ts')
    const keys: string[] = []
    for (const area of areas) {
      const messages = (await import(new URL(area, folder).href)) as Record<string, object>
      keys.push(...Object.values(messages).flatMap(entry => Object.keys(entry)))
    }
    expect(codes.toSorted()).toEqual(keys.toSorted())
  })

  it.each(codes)('says «%s» in Persian, as a whole sentence', code => {
    const text = problemText({ code, params: anyParams })
    expect(text).toMatch(/^[^\s؛.].*(?:[.»)]|نمونه)$/su)
    expect(text).toMatch(/\p{Script=Arabic}{3}/u)
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[a-z]-[a-z]+ is|[؟?]$/)
  })
})
