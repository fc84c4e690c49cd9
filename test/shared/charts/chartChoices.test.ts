import { describe, expect, it } from 'vitest'
import {
  arrangeCharts,
  mergeChartChoices,
  printChartChoices,
  readChartChoices,
} from '../../../shared/charts/chartChoices.ts'
import { sessionCharts } from '../../../shared/charts/index.ts'

const chart = (department: string, of: string) => ({ department: { code: department }, of })

describe('which charts dashboards show', () => {
  it('are all but those on demand until somebody chooses', () => {
    const usual = readChartChoices(null)
    expect(usual.map(({ name }) => name)).toEqual(sessionCharts.map(({ name }) => name))
    expect(usual.filter(({ isShown }) => !isShown).map(({ name }) => name)).toEqual(['cost-against-outcome'])
  })

  it('are kept in their order, and a chart that is new follows them', () => {
    const kept = 'energy-price -budget-by-year gone-chart'
    const read = readChartChoices(kept)
    expect(read.slice(0, 2)).toMatchObject([
      { name: 'energy-price', isShown: true },
      { name: 'budget-by-year', isShown: false },
    ])
    expect(read).toHaveLength(sessionCharts.length)
    expect(readChartChoices(printChartChoices(read))).toEqual(read)
  })

  it('change for one dashboard where its charts stand, and leave the others', () => {
    const all = readChartChoices(null)
    const [first, second] = [all[0]!, all[1]!]
    const merged = mergeChartChoices(all, [second, { ...first, isShown: false }])
    expect(merged.map(({ name }) => name).slice(0, 3)).toEqual([second.name, first.name, all[2]?.name])
    expect(merged[1]?.isShown).toBe(false)
    expect(merged.slice(2)).toEqual(all.slice(2))
  })

  it('stand department by department', () => {
    const charts = [chart('a', 'budget-by-year'), chart('a', 'energy-price'), chart('b', 'budget-by-year')]
    expect(arrangeCharts(charts, 'energy-price budget-by-year')).toEqual([charts[1], charts[0], charts[2]])
    expect(arrangeCharts(charts, '-budget-by-year')).toEqual([charts[1]])
  })
})
