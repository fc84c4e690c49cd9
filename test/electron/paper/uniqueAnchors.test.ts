import { expect, it } from 'vitest'
import { anchorsOf, withUniqueAnchors } from '../../../electron/paper/uniqueAnchors.ts'
import { render } from '../../../electron/pdf/render.ts'
import type { Block, RichText } from '../../../shared/document.ts'
import { documentOf } from '../pdf/blocksSample.ts'
import { readBack } from '../pdf/renderReadback.ts'

const target = (text: string, anchor: string): RichText => [{ text, anchor }]
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text, anchor: 'same' })

const repeated: Block[] = [
  { kind: 'contents', title: 'فهرست', depth: 1 },
  heading('فصل یکم'),
  heading('فصل دوم'),
  {
    kind: 'table',
    columns: [{ header: 'اشتراک', align: 'text', width: 'share' }],
    rows: [[{ text: target('الف', 'account/1') }], [{ text: target('ب', 'account/1') }]],
    totals: [[{ text: target('جمع', 'account/1') }]],
  },
  {
    kind: 'list',
    ordered: false,
    items: [
      {
        text: target('مورد', 'same'),
        items: { kind: 'list', ordered: false, items: [{ text: target('زیر', 'account/1') }] },
      },
    ],
  },
  { kind: 'paragraph', role: 'body', text: [...target('بند', 'x'), ...target('بند', 'x'), { text: 'پیوند', to: 'x' }] },
]

it('sets a document whose anchors are repeated, each leading to the first', async () => {
  const [page] = await readBack((await render(documentOf(repeated))).bytes)
  for (const text of ['فصل یکم', 'فصل دوم', 'الف', 'جمع', 'زیر', 'پیوند']) expect(page?.text).toContain(text)
})

it('keeps the first of equal anchors, and gives a later heading one of its own', () => {
  expect(anchorsOf(withUniqueAnchors(repeated))).toEqual(['same', 'same#2', 'account/1', 'x'])
})

it('leaves a document alone whose anchors are unique', () => {
  const blocks = repeated.slice(0, 2)
  expect(withUniqueAnchors(blocks)).toBe(blocks)
})
