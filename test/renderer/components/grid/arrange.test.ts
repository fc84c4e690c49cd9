import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, filterAndSort, keepOrder } from '../../../../renderer/components/grid/arrange.ts'
import type { JsonRow } from '../../../../shared/tables/change.ts'

const plan: Arrangement = {
  columns: [
    { name: 'title', column: { header: 'عنوان', type: 'text' } },
    { name: 'cost', column: { header: 'هزینه', type: 'rial', optional: true } },
    { name: 'unit', column: { header: 'واحد', type: 'reference', to: 'department' } },
  ],
  options: new Map([['unit', [{ code: 'd1', label: 'بهینه‌سازی انرژی' }]]]),
  search: '',
  filters: {},
  sorting: null,
}
const rows = new Map<string, JsonRow>([
  ['a', { title: 'گام دوم', cost: '900', unit: 'd1' }],
  ['b', { title: 'پل ۱۰', cost: null, unit: null }],
  ['c', { title: 'پل ۹', cost: '10000000000000000001', unit: null }],
])

function arranged(change: Partial<Arrangement>): string[] {
  const work = filterAndSort(rows, { ...plan, ...change })
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

describe('the rows that a grid shows', () => {
  it('are sorted as Persian is, numbers by their value', () => {
    expect(arranged({ sorting: { column: 'title', descending: false } })).toEqual(['c', 'b', 'a'])
    expect(arranged({ sorting: { column: 'title', descending: true } })).toEqual(['a', 'b', 'c'])
  })

  it('have empty cells at the end, whichever way they are sorted', () => {
    expect(arranged({ sorting: { column: 'cost', descending: false } })).toEqual(['a', 'c', 'b'])
    expect(arranged({ sorting: { column: 'cost', descending: true } })).toEqual(['c', 'a', 'b'])
  })

  it('are found by folded words of any column, names of references among them', () => {
    expect(arranged({ search: 'بهينه سازي' })).toEqual(['a'])
    expect(arranged({ search: 'بهينه‌سازي گام' })).toEqual(['a'])
    expect(arranged({ filters: { title: 'پل', cost: '' } })).toEqual(['b', 'c'])
  })

  it('stay where they are when others come and go', () => {
    expect(keepOrder(['c', 'a', 'x'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'd', 'a', 'b'])
    const keys = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'))
    fc.assert(
      fc.property(keys, keys, (shown, now) => {
        const kept = keepOrder(shown, now)
        expect(kept.toSorted()).toEqual(now.toSorted())
        expect(kept.filter(key => shown.includes(key))).toEqual(shown.filter(key => now.includes(key)))
      }),
    )
  })
})
