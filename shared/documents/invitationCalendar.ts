import { parseDateTime, toZoned } from '@internationalized/date'
import type { Edition } from '../document.ts'
import { openView } from '../domain/openView.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { stripIsolates } from '../persian/isolate.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionName, sessionOf, termOf } from '../session/sessionRows.ts'
import { toldItems } from './invitation.ts'

/** Bytes that a line of such a file may have (RFC 5545, 3.1). */
const mostBytes = 75

/**
 * A session for a calendar, as RFC 5545 has it: when and where it is, and its agenda as the invitation of this edition
 * tells it. The same session gives the same file, and a later one of it takes the earlier one's place.
 * @throws Problem 'session-closed' for a public edition of a closed session
 */
export function invitationCalendar(all: Session, edition: Edition): string {
  const session = edition === 'public' ? openView(all) : all
  const { date, time, place, numberInTerm, openness } = sessionOf(session)
  const minutes = session.rows.agendaItem.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  const agenda = toldItems(session).map((title, at) => toPersianDigits(`${at + 1}. ${title}`))
  const start = toZoned(parseDateTime(`${date}T${time}`), 'Asia/Tehran').toAbsoluteString()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shoranameh//FA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:term-${termOf(session).number}-session-${numberInTerm}@shoranameh`,
    // The invitation's day: a calendar takes the newest of several.
    `DTSTAMP:${date.replaceAll('-', '')}T000000Z`,
    `DTSTART:${start.replaceAll(/[-:]|\.\d+/g, '')}`,
    ...(minutes === 0 ? [] : [`DURATION:PT${minutes}M`]),
    `SUMMARY:${escaped(`${sessionName(session)} ${councilOf(session).name}`)}`,
    `LOCATION:${escaped(place)}`,
    ...(agenda.length === 0 ? [] : [`DESCRIPTION:${escaped(['دستور جلسه:', ...agenda].join('\n'))}`]),
    `CLASS:${openness === 'closed' ? 'CONFIDENTIAL' : 'PUBLIC'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function escaped(text: string): string {
  return stripIsolates(text)
    .replaceAll(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** Parts a line at the bytes it may have, never within a letter; each further part begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = bytesOf(letter)
    if (bytes + size > mostBytes) {
      parts.push(part)
      part = ''
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

/** Of a letter in UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
