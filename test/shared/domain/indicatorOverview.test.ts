import { describe, expect, it } from 'vitest'
import { countStatuses, indicatorOverview, summariesByPlace } from '../../../shared/domain/indicatorOverview.ts'
import { indicator, indicatorValue, sessionData } from '../facts/sessionData.ts'

const wait = indicator('wait')
const session = sessionData({
  indicator: [wait, indicator('local'), indicator('empty')],
  indicatorValue: [
    indicatorValue('wait', '1399', '20', '10'),
    indicatorValue('wait', '1400H1', '9', '10'),
    indicatorValue('wait', '1400', '15', '10'),
    indicatorValue('wait', '1401', null, '8'),
    indicatorValue('local', '1400', '3', '4', { district: '1' }),
  ],
})

describe('indicatorOverview', () => {
  const [first, local, empty] = indicatorOverview(session)

  it('compares the latest actual with the one before of the same length', () => {
    expect(first).toMatchObject({
      latest: { period: '1400', actual: '15' },
      prior: { period: '1399', actual: '20' },
      status: 'amber',
      change: '-5',
      changePercent: '-25',
      improved: true,
      reason: 'سال ۱۴۰۱: عملکرد این دوره ثبت نشده است',
    })
  })

  it('never sums districts into a value of the city', () => {
    expect(local).toMatchObject({ latest: null, status: 'grey', change: null, improved: null })
    expect(local?.reason).toContain('تنها در مناطق')
    expect(empty?.reason).toContain('هیچ هدف')
  })

  it('is of one department when it is named', () => {
    expect(indicatorOverview(session, 'crisis')).toHaveLength(3)
    expect(indicatorOverview(session, 'other')).toEqual([])
  })

  it('counts every status', () => {
    expect(countStatuses(indicatorOverview(session))).toEqual({ green: 0, near: 0, amber: 1, red: 0, grey: 2 })
  })
})

describe('standingsByPlace', () => {
  it('is of the districts that have values', () => {
    const local = session.rows.indicator[1] ?? wait
    expect(summariesByPlace(session, local).map(({ place, status }) => [place?.code, status])).toEqual([['1', 'green']])
    expect(summariesByPlace(session, wait)).toEqual([])
  })
})
