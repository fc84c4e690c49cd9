import { describe, expect, it } from 'vitest'
import { partBeside, partsOf } from '../../../../renderer/screens/console/slideParts.ts'
import type { ChartSpec } from '../../../../shared/chartSpec.ts'

const line: ChartSpec = {
  form: 'line',
  title: 'زمان پاسخ',
  alternative: '',
  unit: 'ساعت',
  categories: ['تیر', 'مرداد', 'شهریور'],
  series: [
    { name: 'امسال', values: ['1', null, '3'] },
    { name: 'پارسال', values: ['4', '5', '6'] },
  ],
}

describe('parts of a slide that can stand out', () => {
  it('are key figures, then the points of a chart that have a value, then rows', () => {
    const parts = partsOf({
      body: [
        { kind: 'keyFigures', figures: [{ value: '۱', label: 'یک' }] },
        { kind: 'chart', spec: line },
        { kind: 'table', columns: [], rows: [[], []] },
        { kind: 'paragraph', role: 'body', text: [] },
      ],
    })
    expect(parts).toEqual([
      'figure/0',
      'point/0/0',
      'point/0/2',
      'point/1/0',
      'point/1/1',
      'point/1/2',
      'row/0',
      'row/1',
    ])
  })

  it('are walked one after the other, and around their end', () => {
    const parts = ['row/0', 'row/1', 'row/2']
    expect(partBeside(parts, null, 'next')).toBe('row/0')
    expect(partBeside(parts, 'row/0', 'next')).toBe('row/1')
    expect(partBeside(parts, 'row/2', 'next')).toBe('row/0')
    expect(partBeside(parts, null, 'previous')).toBe('row/2')
    expect(partBeside(parts, 'row/1', 'up')).toBe('row/0')
    expect(partBeside([], null, 'next')).toBeNull()
  })

  it('are walked from series to series at the same category', () => {
    const parts = partsOf({ body: [{ kind: 'chart', spec: line }] })
    expect(partBeside(parts, 'point/0/2', 'down')).toBe('point/1/2')
    expect(partBeside(parts, 'point/1/2', 'up')).toBe('point/0/2')
    // No value there: the next one along.
    expect(partBeside(parts, 'point/1/1', 'up')).toBe('point/1/0')
  })
})
