import { beforeAll, describe, expect, it } from 'vitest'
import { invitationCalendar } from '../../../shared/documents/invitationCalendar.ts'
import type { Session } from '../../../shared/session/session.ts'
import { closedWords, sampleSession } from '../../fixtures/sampleSession.ts'

let session: Session

beforeAll(async () => {
  session = await sampleSession()
})

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
const lineOf = (file: string, name: string) => unfolded(file).find(line => line.startsWith(`${name}:`))

describe('a session for calendars', () => {
  it('says when and where it is, in universal time, and how long it may last', () => {
    const file = invitationCalendar(session, 'public')
    expect(lineOf(file, 'DTSTART')).toBe('DTSTART:20230108T053000Z')
    expect(lineOf(file, 'DURATION')).toMatch(/^DURATION:PT\d+M$/)
    expect(lineOf(file, 'SUMMARY')).toBe('SUMMARY:جلسهٔ ۷۳ شورای اسلامی شهر اصفهان')
    expect(lineOf(file, 'UID')).toMatch(/^UID:term-\d+-session-73@/)
    expect(unfolded(file).slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('knows the summer time that Iran once had', () => {
    const [own] = session.rows.session
    const summer = session.with({
      rows: { ...session.rows, session: [{ ...own!, date: '2021-07-04', time: '09:00' }] },
    })
    expect(lineOf(invitationCalendar(summer, 'closed'), 'DTSTART')).toBe('DTSTART:20210704T043000Z')
  })

  it('has lines of at most 75 bytes, parted between letters', () => {
    const file = invitationCalendar(session, 'closed')
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\uFFFD')
  })

  it('tells the agenda as the invitation does, and the public nothing of closed items', () => {
    const closed = lineOf(invitationCalendar(session, 'closed'), 'DESCRIPTION') ?? ''
    expect(closed).toContain('دستور غیرعلنی')
    const open = lineOf(invitationCalendar(session, 'public'), 'DESCRIPTION') ?? ''
    expect(open).not.toContain('غیرعلنی')
    for (const word of closedWords) expect(closed + open).not.toContain(word)
  })
})
