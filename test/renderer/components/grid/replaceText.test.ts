import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GridColumn } from '../../../../renderer/components/grid/model.ts'
import { findCells, matcherOf, replacedText } from '../../../../renderer/components/grid/replaceText.ts'

const columns: GridColumn[] = [
  { name: 'code', column: { header: 'کد', type: 'code' } },
  { name: 'title', column: { header: 'عنوان', type: 'text' } },
  { name: 'people', column: { header: 'نفر', type: 'count' } },
  { name: 'sum', column: { header: 'جمع', type: 'count' }, isDerived: true },
]
const rows = new Map([
  ['a', { code: 'منطقه-1', title: 'منطقهٔ يك و منطقهٔ ۲', people: 1200, sum: 12 }],
  ['b', { code: 'b', title: 'Zone (1)', people: 3, sum: 12 }],
])
const found = (text: string) => findCells(text, ['a', 'b'], columns, key => rows.get(key))

it('finds what is typed in either alphabet and either digits, in what can be written', () => {
  expect(found('یک')).toEqual([{ key: 'a', column: 1 }])
  expect(found('12')).toEqual([])
  expect(found('۱٬۲')).toEqual([{ key: 'a', column: 2 }])
  expect(found('zone (1')).toEqual([{ key: 'b', column: 1 }])
  expect(found('')).toEqual([])
})

it('replaces every occurrence, and takes the new text as it is', () => {
  const title: GridColumn = { name: 'title', column: { header: 'عنوان', type: 'text' } }
  expect(replacedText(title, { title: 'منطقهٔ یک و منطقهٔ ۲' }, 'منطقهٔ', 'ناحیهٔ')).toBe('ناحیهٔ یک و ناحیهٔ ۲')
  expect(replacedText(title, { title: 'Zone (1)' }, 'zone', '$&$1')).toBe('$&$1 (1)')
})

it('finds any text in itself, whatever its signs are', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), text => {
      expect(text.search(matcherOf(text))).toBe(0)
    }),
  )
})
