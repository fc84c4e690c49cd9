import { describe, expect, it } from 'vitest'
import type { GridColumn } from '../../../../renderer/components/grid/model.ts'
import { type PasteTarget, planPaste } from '../../../../renderer/components/grid/pastePlan.ts'
import type { JsonRow } from '../../../../shared/tables/change.ts'
import { readEntry } from '../../../../shared/tables/readEntry.ts'
import { readTsv } from '../../../../shared/tables/tsv.ts'
import { finished } from '../../../fixtures/finished.ts'

const columns: GridColumn[] = [
  { name: 'code', column: { header: 'کد', type: 'code' }, isDerived: true },
  { name: 'title', column: { header: 'عنوان', type: 'text', aliases: ['نام'] } },
  { name: 'count', column: { header: 'شمار', type: 'count', optional: true } },
]

function plan(text: string, at: Partial<PasteTarget> = {}) {
  const work = planPaste(finished(readTsv(text)), {
    columns,
    order: ['a', 'b', 'c'],
    grows: true,
    top: 1,
    first: 1,
    height: 1,
    width: 1,
    read: (_, column, cell, { unit, choices }) =>
      readEntry((at.columns ?? columns)[column]?.column ?? { header: '', type: 'text' }, cell, { unit, choices }),
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
    expect(plan('T-1\t۲', { first: 0 }).cells.map(({ column }) => column)).toEqual([1])
  })

  it('empties a cell by an empty one, but not in a row it adds', () => {
    expect(plan('پل\t\nراه\t', { top: 2 }).cells.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [2, 2],
      [3, 1],
    ])
  })
})

const amounts: GridColumn[] = [
  { name: 'code', column: { header: 'کد ردیف', type: 'code', aliases: ['کد'] }, isDerived: true },
  { name: 'title', column: { header: 'شرح', type: 'text' }, isDerived: true },
  { name: '1405/approved', column: { header: '۱۴۰۵ مصوب', type: 'rial', optional: true, aliases: ['مصوب 1405'] } },
  { name: '1405/actual', column: { header: '۱۴۰۵ عملکرد', type: 'rial', optional: true } },
]
const lines = {
  columns: amounts,
  order: ['1001', '1002', '1003'],
  grows: false,
  top: 0,
  first: 2,
  names: { by: [['code']], find: ({ code }: JsonRow) => ['1001', '1002', '1003'].find(known => known === code) },
}
const amount = (text: string, at: Partial<PasteTarget> = {}) => plan(text, { ...lines, ...at })
const read = ({ cells }: ReturnType<typeof plan>) =>
  cells.map(({ key, column, entry }) => [key, column, entry.is === 'value' ? entry.value : entry.is])

describe('a table of somebody, pasted', () => {
  it.each([
    ['۱۴۰۵ مصوب (میلیون ریال)\n35,000', '35000000000'],
    ['مصوب ۱۴۰۵ (هزار تومان)\n35,000', '350000000'],
    ['مصوب 1405 [میلیون تومان]\n۳۵', '350000000'],
    ['ارقام به میلیون ریال\n۱۴۰۵ مصوب\n۳۵٬۰۰۰', '35000000000'],
    ['مبالغ به هزار ریال است\n\n۱۴۰۵ مصوب\n۳۵٬۰۰۰', '35000000'],
    ['۱۴۰۵ مصوب\n۳۵٬۰۰۰ میلیون ریال', '35000000000'],
  ])('has the unit that its header, title or cell names: %j', (text, value) => {
    expect(read(amount(text))).toEqual([['1001', 2, value]])
  })

  it('is asked for the unit of amounts that name none, once for all of them', () => {
    const asked = amount('۱۴۰۵ مصوب\t۱۴۰۵ عملکرد\n35,000\t۱۲')
    expect(asked.cells.map(({ entry }) => entry.is === 'ask' && entry.about)).toEqual(['moneyUnit', 'moneyUnit'])
    const answered = amount('۱۴۰۵ مصوب\t۱۴۰۵ عملکرد\n35,000\t۱۲', { choices: { moneyUnit: 'million-rial' } })
    expect(read(answered)).toEqual([
      ['1001', 2, '35000000000'],
      ['1001', 3, '12000000'],
    ])
  })

  it('goes to the columns that its header names and the rows that its codes name, wherever the cursor is', () => {
    const found = amount('شرح\tکد\t۱۴۰۵ عملکرد (ریال)\tتوضیح\nپل\t۱۰۰۳\t7\tدیر\nراه\t1001\t8\t\nچاه\t۹۹۹\t9\t', {
      top: 2,
    })
    expect(read(found)).toEqual([
      ['1003', 3, '7'],
      ['1001', 3, '8'],
    ])
    expect(found.unknown).toEqual(['توضیح'])
    expect(found.unplaced).toEqual(['چاه · ۹۹۹'])
    // Codes that the grid only shows are looked at without a header, too.
    expect(read(amount('1002\tراه\t5 ریال\n1001\tپل\t6 ریال', { first: 0 }))).toEqual([
      ['1002', 2, '5'],
      ['1001', 2, '6'],
    ])
  })

  it('leaves sums, notes, repeated headers and titles out, unless they are wanted', () => {
    const text = 'بودجهٔ سال\nعنوان\tشمار\nپل\t۵\n\nعنوان\tشمار\nراه\t۶\nجمع کل\t۱۱'
    const { cells, left, added } = plan(text, { top: 3 })
    expect(left.map(({ is }) => is)).toEqual(['title', 'total', 'repeated'])
    expect([added, cells.map(({ text: cell }) => cell)]).toEqual([2, ['پل', '۵', 'راه', '۶']])
    expect(plan(text, { top: 3, asRecords: true }).added).toBe(4)
  })

  it('adds no row for a blank one, and goes to the end of a table without rows', () => {
    const { added, cells } = plan('پل\t۵\n\t\nراه\t۶', { order: [], top: 0, first: 1 })
    expect([added, cells.map(({ row }) => row)]).toEqual([2, [0, 0, 1, 1]])
  })

  it('names spoilt letters', () => {
    expect(plan('پل\uFFFDها\t۵').spoilt).toEqual(['پل\uFFFDها'])
  })

  it('takes cells of our own as they stand', () => {
    const own = amount('عنوان\n35000', { isOwn: true, first: 2, choices: { moneyUnit: 'million-rial' } })
    expect(own.hasHeader).toBe(false)
    expect(read(own)[1]).toEqual(['1002', 2, '35000000000'])
  })
})
