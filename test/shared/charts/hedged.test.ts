import { describe, expect, it } from 'vitest'
import { chartsOf } from '../../../shared/charts/index.ts'
import type { Qualifier } from '../../../shared/records/qualifier.ts'
import type { Session } from '../../../shared/session/session.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'

const data = await sampleSession()

/** The sample with one budget line's amounts, or one indicator's values, said so. */
const withAmounts = (qualifier: Qualifier): Session =>
  data.with({
    rows: {
      ...data.rows,
      budgetAmount: data.rows.budgetAmount.map(row => (row.line === '1012' ? { ...row, qualifier } : row)),
    },
  })
const withValues = (qualifier: Qualifier): Session =>
  data.with({
    rows: {
      ...data.rows,
      indicatorValue: data.rows.indicatorValue.map(row => (row.indicator === '101' ? { ...row, qualifier } : row)),
    },
  })

const marked = (session: Session) =>
  chartsOf(session).flatMap(({ name, spec }) => {
    if (spec.form === 'scatter') return spec.points.some(({ hedged }) => hedged === true) ? [name] : []
    if (spec.form === 'coverageGrid') return spec.hedged?.flat().includes(true) === true ? [name] : []
    return 'series' in spec && spec.series.some(({ hedged }) => hedged?.includes(true) === true) ? [name] : []
  })
const noted = (session: Session) =>
  chartsOf(session).flatMap(({ name, spec }) => (spec.note?.includes('≈') === true ? [name] : []))

const others = (names: readonly string[]) => names.filter(name => !name.endsWith('project-progress'))

describe('charts of figures that are no exact ones', () => {
  it.each(['about', 'moreThan', 'atLeast', 'upTo'] as const)('mark amounts of «%s», and say which', qualifier => {
    const session = withAmounts(qualifier)
    const names = marked(session)
    expect(names.filter(name => name.includes('budget'))).not.toEqual([])
    expect(noted(session)).toEqual(names)
    const title = data.rows.budgetLine.find(({ code }) => code === '1012')?.title ?? ''
    expect(chartsOf(session).some(({ spec }) => spec.note?.includes(title) === true)).toBe(true)
  })

  it('mark an indicator’s actuals and what is measured by them', () => {
    const names = marked(withValues('about'))
    expect(names.some(name => name.includes('indicator-trend'))).toBe(true)
    expect(names.some(name => name.includes('indicator-grid'))).toBe(true)
    expect(noted(withValues('about'))).toEqual(names)
  })

  it('mark nothing where all is exact, but projects in whose spending another phase stands in', () => {
    expect(others(marked(data))).toEqual([])
    expect(others(noted(data))).toEqual([])
  })
})
