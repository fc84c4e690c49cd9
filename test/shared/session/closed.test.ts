import { describe, expect, it } from 'vitest'
import { agendaItem, amount, drill, line, report, session, sessionData, statement } from '../facts/sessionData.ts'

const day = '2022-05-01'

describe('what is closed', () => {
  it('leaves an open row under open parents open', () => {
    expect(sessionData().isClosed('drill', drill('D', day))).toBe(false)
  })

  it('closes a row that is closed itself', () => {
    expect(sessionData().isClosed('drill', drill('D', day, { openness: 'closed' }))).toBe(true)
  })

  it('inherits from session to item to report and statement', () => {
    const closed = sessionData({ session: [session({ openness: 'closed' })] })
    expect(closed.isClosed('agendaItem', agendaItem('item', 1))).toBe(true)
    expect(closed.isClosed('report', report('r-1'))).toBe(true)
    expect(closed.isClosed('statement', statement('st', 1))).toBe(true)
  })

  it('closes the amounts of a closed line', () => {
    const closed = sessionData({ budgetLine: [line('1', { openness: 'closed' })] })
    expect(closed.isClosed('budgetAmount', amount('1', 1401, 'allocated', 1n))).toBe(true)
  })

  it("closes a department's rows when its report lies under a closed item", () => {
    const closed = sessionData({ agendaItem: [agendaItem('item', 1, { openness: 'closed' })] })
    expect(closed.isClosed('drill', drill('D', day))).toBe(true)
  })

  it('closes them when only one of several reports is closed', () => {
    const closed = sessionData({ report: [report('r-1'), report('r-2', { openness: 'closed' })] })
    expect(closed.isClosed('drill', drill('D', day))).toBe(true)
  })

  it('does not close the rows of a department without a report', () => {
    expect(sessionData({ report: [] }).isClosed('drill', drill('D', day))).toBe(false)
  })

  it('takes a row with a missing parent for closed', () => {
    expect(sessionData().isClosed('budgetAmount', amount('gone', 1401, 'allocated', 1n))).toBe(true)
  })
})
