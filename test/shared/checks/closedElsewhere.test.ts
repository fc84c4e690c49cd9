import { describe, expect, it } from 'vitest'
import { closedElsewhere } from '../../../shared/checks/closedElsewhere.ts'
import { findingId } from '../../../shared/checks/findingId.ts'
import { publicView } from '../../../shared/checks/publicView.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { amount, drill, line, report, sessionData, stated } from '../facts/sessionData.ts'

const secretReport = { department: 'crisis', period: '1401H1', numberInTerm: 74, date: '2023-01-15' }

function beside(rows: Partial<Rows>, over: Partial<typeof secretReport> = {}): Session {
  return sessionData(rows).with({ closedReports: [{ ...secretReport, ...over }] })
}

const inTime = { drill: [drill('D', '2022-05-01')] }

function accepted(session: Session): Session {
  const acceptance = closedElsewhere.run(session).map(finding => ({
    code: findingId(finding),
    session: 's-1',
    rule: finding.rule,
    acceptedBy: 'mayor',
    acceptedOn: '2023-01-08',
    reason: 'از گزارش علنی است',
    openness: 'closed' as const,
  }))
  return session.with({ rows: { ...session.rows, acceptance } })
}

describe('a closed report to another session', () => {
  it.each<[string, Partial<Rows>]>([
    ['of a day within its period', inTime],
    ['of a period that it is a part of', { statedFact: [stated('f', '1', { period: '1401' })] }],
    ['of a month of its period', { statedFact: [stated('f', '1', { period: '1401-03' })] }],
    ['of its fiscal year', { budgetLine: [line('1')], budgetAmount: [amount('1', 1401, 'allocated', 1n)] }],
    ['without a date', { budgetLine: [line('1')] }],
  ])('asks about open rows %s, and there is no public edition', (_, rows) => {
    const session = beside(rows)
    const [found] = closedElsewhere.run(session)
    expect(found?.severity).toBe('error')
    expect(found?.message).toMatch(/مدیریت بحران.*جلسهٔ ۷۴.*نیمهٔ نخست ۱۴۰۱/)
    expect(() => publicView(session)).toThrow('جلسهٔ ۷۴')
  })

  it.each<[string, Session]>([
    ['rows of another time', beside({ drill: [drill('D', '2021-05-01')] })],
    ['rows that are closed already', beside({ drill: [drill('D', '2022-05-01', { openness: 'closed' })] })],
    [
      'rows that a closed report of this session closes',
      beside({ ...inTime, report: [report('r', { openness: 'closed' })] }),
    ],
    ['rows of another department', beside(inTime, { department: 'services' })],
    ['nothing at all', beside({})],
  ])('does not ask about %s', (_, data) => {
    expect(closedElsewhere.run(data)).toEqual([])
    expect(() => publicView(data)).not.toThrow()
  })

  it('lets the public edition be made once it is accepted', () => {
    expect(publicView(accepted(beside(inTime))).rows.drill).toHaveLength(1)
  })

  it('asks again about another row in the place of an accepted one, and about another closed report', () => {
    const session = accepted(beside(inTime))
    const swapped = session.with({ rows: { ...session.rows, drill: [drill('E', '2022-05-01')] } })
    expect(() => publicView(swapped)).toThrow('جلسهٔ ۷۴')
    const more = session.with({ closedReports: [...session.closedReports, { ...secretReport, numberInTerm: 75 }] })
    expect(() => publicView(more)).toThrow('جلسهٔ ۷۵')
  })
})
