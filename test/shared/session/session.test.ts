import { describe, expect, it } from 'vitest'
import type { Session } from '../../../shared/session/session.ts'
import { drill, line, report, sessionData, statement } from '../facts/sessionData.ts'

describe('a session', () => {
  it('finds a record by its key, and knows none by another', () => {
    const session = sessionData({ drill: [drill('D', '2022-05-01')] })
    expect(session.find('drill', 'D')).toMatchObject({ code: 'D', date: '2022-05-01' })
    expect(session.find('drill', 'E')).toBeUndefined()
  })

  it('names what has a name or a title, and anything else by its code', () => {
    const session = sessionData({ budgetLine: [line('1', { title: 'پناهگاه‌ها' })] })
    expect(session.nameOf('department', 'crisis')).toBe('مدیریت بحران')
    expect(session.nameOf('budgetLine', '1')).toBe('پناهگاه‌ها')
    expect(session.nameOf('district', 'gone')).toBe('gone')
    expect(session.nameOf('report', 'r-1')).toBe('r-1')
  })

  it('knows whose business a record is: its own, that of what it lies under, or of the item’s report', () => {
    const session = sessionData({ report: [report('r-1')], statement: [statement('st', 1)] })
    expect(session.departmentOf('report', 'r-1')).toBe('crisis')
    expect(session.departmentOf('statement', 'st')).toBe('crisis')
    expect(session.departmentOf('agendaItem', 'item')).toBe('crisis')
    expect(session.departmentOf('council', 'c')).toBeNull()
  })

  it('works a thing out once, however often it is asked for, and anew for another view of it', () => {
    let made = 0
    const count = ({ rows }: Session): number => ++made * 100 + rows.drill.length
    const session = sessionData()
    expect([session.derive(count), session.derive(count)]).toEqual([100, 100])
    const other = session.with({ rows: { ...session.rows, drill: [drill('D', '2022-05-01')] } })
    expect(other.derive(count)).toBe(201)
    expect(session.derive(count)).toBe(100)
  })

  it('keeps what another view of it does not replace', () => {
    const session = sessionData()
    const other = session.with({ changes: [] })
    expect([other.code, other.rows, other.importBatches]).toEqual([session.code, session.rows, session.importBatches])
  })
})
