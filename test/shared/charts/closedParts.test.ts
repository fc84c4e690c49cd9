import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CategoryChart, ChartSpec, CoverageGrid, Scatter, Timeline } from '../../../shared/chartSpec.ts'
import { closedNote, closedParts, withMarkedParts } from '../../../shared/charts/closedParts.ts'
import { anyChart } from '../../fixtures/anyChart.ts'

const titled = { title: 'عنوان', alternative: 'نمودار.', unit: 'نفر' }

function bars(categories: Record<string, string>, form: CategoryChart['form'] = 'rankedBars'): CategoryChart {
  return {
    ...titled,
    form,
    categories: Object.keys(categories),
    series: [{ name: 'س', values: Object.values(categories) }],
  }
}

const item = (name: string) => ({ name, from: null, to: null, status: 'برنامه' })

describe('closedParts', () => {
  it('names what the open chart lacks and what it shows otherwise', () => {
    expect(closedParts(bars({ الف: '1', ب: '2', پ: '3' }), bars({ الف: '1', پ: '2' }))).toEqual(['ب', 'پ'])
  })

  it('names every part where there is no open chart', () => {
    expect(closedParts(bars({ الف: '1', ب: '2' }), undefined)).toEqual(['الف', 'ب'])
  })

  it('does not take a month for closed because a closed kind has none in it', () => {
    const all: CategoryChart = { ...bars({ مهر: '2', آبان: '1' }, 'stackedBars') }
    all.series.push({ name: 'سایبری', values: ['0', '1'] })
    expect(closedParts(all, bars({ مهر: '2', آبان: '1' }, 'stackedBars'))).toEqual(['آبان'])
  })

  it('looks at rows of grids by their columns, at items and at points', () => {
    const grid: CoverageGrid = {
      ...titled,
      form: 'coverageGrid',
      rows: ['۱', '۲'],
      columns: ['آ', 'ب'],
      cells: [
        ['1', null],
        ['2', '3'],
      ],
    }
    expect(closedParts(grid, { ...grid, columns: ['آ'], cells: [['1'], ['2']] })).toEqual(['۲'])
    const time = { ...titled, form: 'timeline', from: '2022-01-01', to: '2023-01-01', today: '2022-06-01' } as const
    const timeline: Timeline = { ...time, lanes: [{ name: 'کوتاه', items: [item('یک'), item('دو')] }] }
    expect(closedParts(timeline, { ...time, lanes: [{ name: 'کوتاه', items: [item('یک')] }] })).toEqual(['دو'])
    const scatter: Scatter = { ...titled, form: 'scatter', xUnit: 'ریال', points: [{ name: 'یک', x: '1', y: '1' }] }
    expect(closedParts(scatter, { ...scatter, points: [{ name: 'یک', x: '2', y: '1' }] })).toEqual(['یک'])
  })

  it.each(Object.keys(anyChart) as (keyof typeof anyChart)[])('finds nothing closed in an open %s', form => {
    fc.assert(
      fc.property(anyChart[form], (spec: ChartSpec) => {
        expect(closedParts(spec, structuredClone(spec))).toEqual([])
      }),
    )
  })
})

describe('a chart with closed parts', () => {
  const spec = bars({ الف: '1', ب: '2', پ: '3', ت: '4', ث: '5', ج: '6' })

  it('says so in their names', () => {
    expect((withMarkedParts(spec, ['ب']) as CategoryChart).categories.slice(0, 3)).toEqual(['الف', 'غیرعلنی: ب', 'پ'])
  })

  it('leaves names alone that stand close together, and those of a chart that is closed as a whole', () => {
    const months = bars({ مهر: '1', آبان: '2' }, 'stackedBars')
    expect(withMarkedParts(months, ['مهر'])).toEqual(months)
    expect(withMarkedParts(spec, spec.categories)).toEqual(spec)
  })

  it('names the first of them beside the title, or all together', () => {
    expect(closedNote(spec, ['ب'])).toBe('با ارقام غیرعلنی: ب.')
    expect(closedNote(spec, ['الف', 'ب', 'پ', 'ت', 'ث'])).toBe('با ارقام غیرعلنی: الف، ب، پ، ت و ۱ مورد دیگر.')
    expect(closedNote(spec, spec.categories)).toBe('همهٔ ارقام این نمودار غیرعلنی است.')
    expect(closedNote(spec, [])).toBe('این نمودار به ردیف غیرعلنی تکیه دارد.')
  })
})
