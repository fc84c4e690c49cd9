import { describe, expect, it } from 'vitest'
import { staleReport } from '../../../shared/checks/staleReport.ts'
import { report, session, sessionData } from '../facts/sessionData.ts'

const found = (period: string, date: string, letterDate: string | null = null) =>
  staleReport
    .run(sessionData({ session: [session({ date })], report: [report('r-1', { period, letterDate })] }))
    .map(({ severity, where }) => [severity, where.field])

describe('a report', () => {
  it.each([
    ['2022-03-21', []],
    ['2022-03-22', [['warning', 'period']]],
    ['2022-04-20', [['warning', 'period']]],
  ])('of 1399, which ended on 20 March 2021, is stale in a session of %s', (date, expected) => {
    expect(found('1399', date)).toEqual(expected)
  })

  it.each([
    ['2021-03-20', []],
    ['2021-03-19', [['warning', 'letterDate']]],
    ['2020-03-20', [['warning', 'letterDate']]],
    ['2020-03-19', [['error', 'letterDate']]],
  ])('of 1399 whose letter is of %s', (letterDate, expected) => {
    expect(found('1399', '2021-04-01', letterDate)).toEqual(expected)
  })
})
