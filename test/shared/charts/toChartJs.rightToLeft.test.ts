import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { chartText } from '../../fixtures/chartText.ts'

const titles = { title: 'ع', alternative: 'م', unit: 'تن' }
const series = [{ name: 'س', values: ['40', '60'] }]
const width = 481

/** Where a text starts; its digits and joined letters come out as they were written. */
function xOf(spec: ChartSpec, text: string): number {
  const found = chartText(spec, width).find(piece => piece.text === text)
  if (found === undefined) throw new Error(`«${text}» is not in the picture`)
  return found.x
}

describe('every form', () => {
  it.each(['groupedBars', 'stackedBars', 'line'] as const)('%s has its values at the right', form => {
    const spec: ChartSpec = { ...titles, form, categories: ['۱', '۲'], series }
    expect(xOf(spec, '۴۰')).toBeGreaterThan(width * 0.9)
    expect(xOf(spec, '۱')).toBeGreaterThan(xOf(spec, '۲'))
  })

  it('ranked bars grow from the right', () => {
    const spec: ChartSpec = { ...titles, form: 'rankedBars', categories: ['ا', 'د'], series }
    expect(xOf(spec, '۲۰')).toBeGreaterThan(xOf(spec, '۴۰'))
  })

  it('a scatter grows to the left, its values at the right', () => {
    const points = [
      { name: 'ا', x: '10', y: '3' },
      { name: 'د', x: '50', y: '4' },
    ]
    const spec: ChartSpec = { ...titles, form: 'scatter', xUnit: 'ریال', points }
    expect(xOf(spec, 'ا')).toBeGreaterThan(xOf(spec, 'د'))
    expect(xOf(spec, '۴')).toBeGreaterThan(width * 0.9)
  })

  it('a grid starts at the right', () => {
    const spec: ChartSpec = { ...titles, form: 'coverageGrid', rows: ['ر'], columns: ['ا', 'د'], cells: [['7', null]] }
    expect(xOf(spec, 'ر')).toBeGreaterThan(xOf(spec, 'ا'))
    expect(xOf(spec, '۷')).toBeGreaterThan(xOf(spec, '—'))
  })

  it('time runs from right to left', () => {
    const item = { name: 'ا', from: '2022-05-01', to: null, status: 'در دست اجرا' }
    const spec: ChartSpec = {
      ...titles,
      form: 'timeline',
      from: '2021-03-21',
      to: '2024-03-19',
      today: '2023-01-08',
      lanes: [{ name: 'ل', items: [item] }],
    }
    expect(xOf(spec, '۱۴۰۰')).toBeGreaterThan(xOf(spec, '۱۴۰۱'))
    expect(xOf(spec, '۱۴۰۱')).toBeGreaterThan(xOf(spec, '۱۴۰۲'))
    expect(xOf(spec, 'ل')).toBeGreaterThan(xOf(spec, '۱۴۰۰'))
  })
})
