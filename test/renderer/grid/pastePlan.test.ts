import { describe, expect, it } from 'vitest'
import type { GridColumn } from '../../../renderer/components/grid/model.ts'
import { planning } from '../../../renderer/components/grid/pastePlan.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { readTsv } from '../../../shared/tables/tsv.ts'
import { finished } from '../../fixtures/finished.ts'

const columns: GridColumn[] = [
  { name: 'code', column: { header: 'کد', type: 'code' }, isDerived: true },
  { name: 'title', column: { header: 'عنوان', type: 'text', aliases: ['نام'] } },
  { name: 'count', column: { header: 'شمار', type: 'count', optional: true } },
]

function plan(text: string, at: Partial<Parameters<typeof planning>[1]> = {}) {
  const work = planning(finished(readTsv(text)), {
    columns,
    order: ['a', 'b', 'c'],
    grows: true,
    top: 1,
    first: 1,
    height: 1,
    width: 1,
    read: (_, column, cell) => readEntry(columns[column]?.column ?? { header: '', type: 'text' }, cell),
    ...at,
  })
  return finished(work)
}

describe('what a paste would do', () => {
  it('reads messy cells and adds rows at the end', () => {
    const { cells, added, beyond } = plan('پل\t۱٬۲۰۰\r\nراه\t12.500\r\nچاه\tنمی‌دانم\r\n')
    expect(added).toBe(1)
    expect(beyond).toBe(0)
    expect(cells.map(({ row, column, entry }) => [row, column, entry.is])).toEqual([
      [1, 1, 'value'],
      [1, 2, 'value'],
      [2, 1, 'value'],
      [2, 2, 'ask'],
      [3, 1, 'value'],
      [3, 2, 'bad'],
    ])
  })

  it('leaves a repeated header out, and counts what falls beside the table', () => {
    const { hasHeader, cells, beyond } = plan('نام\tشمار (نفر)\nپل\t۵')
    expect([hasHeader, cells.length, beyond]).toEqual([true, 2, 0])
    expect(plan('پل\t۵\tزیاد').beyond).toBe(1)
    expect(plan('پل\nراه\nچاه', { grows: false })).toMatchObject({ added: 0, beyond: 1 })
  })

  it('fills the chosen range with one cell, and never writes what is derived', () => {
    expect(plan('۷', { first: 2, height: 2, width: 1 }).cells).toHaveLength(2)
    expect(plan('کد\t۲', { first: 0 }).cells.map(({ column }) => column)).toEqual([1])
  })

  it('empties a cell by an empty one, but not in a row it adds', () => {
    expect(plan('پل\t\nراه\t', { top: 2 }).cells.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [2, 2],
      [3, 1],
    ])
  })
})
