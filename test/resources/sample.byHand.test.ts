import { describe, expect, it } from 'vitest'
import { budgetVariances, executionOf, sumExecution } from '../../shared/domain/execution.ts'
import { indicatorOverview } from '../../shared/domain/indicatorOverview.ts'
import type { Status } from '../../shared/domain/indicatorStatus.ts'
import { projectStates } from '../../shared/domain/projects.ts'
import { unitCosts } from '../../shared/domain/unitCost.ts'
import { formatNumber } from '../../shared/persian/formatNumber.ts'
import { sampleSession } from '../fixtures/sampleSession.ts'

const session = await sampleSession()
const rounded = (value: string | null | undefined, fraction: number) =>
  value == null ? null : formatNumber(value, { fraction, isolate: false })

/** Worked out from the sample's CSV files by a script that shares no code with the product. */
describe('the sample, worked out by hand', () => {
  it('has these statuses', () => {
    const byStatus: Record<Status, string[]> = {
      green: ['105', '107', '203', '205', '301', '305', '306'],
      near: ['102', '104', '106', '108', '109', '202', '204', '207', '208', '302'],
      amber: ['101', '209', '303', '308'],
      red: ['103', '201', '304'],
      grey: ['110', '206', '307'],
    }
    const found = Map.groupBy(indicatorOverview(session), ({ status }) => status)
    for (const [status, codes] of Object.entries(byStatus))
      expect([status, found.get(status as Status)?.map(({ indicator }) => indicator.code)]).toEqual([status, codes])
  })

  it.each([
    ['expense', 1401, 'allocatedOfApproved', '۴۹٫۸۵', 8],
    ['capital', 1401, 'allocatedOfApproved', '۳۲٫۷۲', 9],
    ['expense', 1400, 'actualOfApproved', '۱۰۰٫۱۶', 8],
    ['capital', 1400, 'actualOfApproved', '۷۸٫۶۲', 9],
  ] as const)('has of %s lines in %i as %s %s%', (name, year, share, percent, of) => {
    const lines = executionOf(session, year).filter(({ line }) => line.class === name)
    const found = sumExecution(lines)[share]
    expect([rounded(found?.percent, 2), found?.of]).toEqual([percent, of])
  })

  it('has these lines beyond a tenth of their approval of 1400, the farthest first', () => {
    expect(budgetVariances(session, 1400).map(({ line, percent }) => [line.code, rounded(percent, 2)])).toEqual([
      ['1004-14', '−۴۵٫۲۱'],
      ['1009-10', '−۳۰'],
      ['1007', '−۲۳٫۹۱'],
      ['1011', '−۲۱٫۷۱'],
      ['1004-07', '−۲۰'],
      ['1010', '−۱۶٫۸۲'],
    ])
  })

  it('has these unit costs in 1400, and none where spending is missing', () => {
    const costs = unitCosts(session, 1400).map(({ indicator, found }) => [
      indicator.code,
      typeof found === 'string' ? null : rounded(found.cost, 2),
    ])
    expect(costs).toEqual([
      ['105', '۳۰۷٬۸۴۷٫۲۵'],
      ['108', '۲٬۹۹۳٬۸۹۰٫۸۵'],
      ['110', '۳۵۷٬۳۰۶٬۸۰۹٫۴۹'],
      ['202', '۱٬۱۲۸٫۸۷'],
      ['205', '۱۲۱٬۳۴۶٫۳۲'],
      ['301', null],
      ['302', null],
    ])
  })

  it('has projects as far in money as this', () => {
    expect(
      projectStates(session).map(({ line, financial, gap }) => [line.code, rounded(financial, 2), rounded(gap, 2)]),
    ).toEqual([
      ['1004-07', '۵۲٫۳۱', '−۴٫۳۱'],
      ['1004-12', '۵۶٫۴۷', '۴٫۵۳'],
      ['1004-14', '۲۶٫۱۲', '−۱۲٫۱۲'],
      ['1009-04', '۶۹', '۳'],
      ['1009-10', '۴۵٫۵۳', '−۵٫۵۳'],
      ['1011', '۲۴٫۰۹', '۲٫۹۱'],
    ])
  })
})
