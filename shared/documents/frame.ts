import type { Document, Letterhead } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { Session } from '../session/session.ts'
import { councilOf, secretariatOf, sessionOf } from '../session/sessionRows.ts'
import { closedMark, type Issue } from './issue.ts'

/** The words of one document's frame. */
interface FrameText {
  /** «دعوت‌نامهٔ جلسهٔ ۷۴»; the council's name follows it. */
  title: string
  /** What the line above each page calls it, before the session's day. */
  start: string
  /** The marks of each page; without them, that of a closed edition. */
  marks?: Pick<Document['running'], 'mark' | 'watermark'>
  /** The line below each page; without it, the secretariat's name. */
  footer?: string
}

/** What stands around a document's blocks: its title, who made it, which issue it is, and the lines of each page. */
export function frame(
  session: Session,
  issue: Issue,
  { title, start, marks = closedMark(issue), footer = secretariatOf(session) }: FrameText,
): Omit<Document, 'blocks'> {
  return {
    title: toPersianDigits(`${title} ${councilOf(session).name}`),
    author: secretariatOf(session),
    edition: issue.edition,
    version: issue.version,
    asOf: issue.asOf,
    running: {
      start: toPersianDigits(`${start} · ${formatJalaliDate(sessionOf(session).date, 'long')}`),
      ...marks,
      footer,
    },
  }
}

/** The head of a paper: the emblem, whose paper it is (the council's, if nothing else is said), and its particulars. */
export function letterhead(
  session: Session,
  issue: Issue,
  particulars: Letterhead['particulars'],
  issuer: string = councilOf(session).name,
): Letterhead {
  return { kind: 'letterhead', invocation: 'بسمه تعالی', emblem: emblem(session, issue), issuer, particulars }
}

/** The council's emblem, or the program's where it has none. */
export function emblem(session: Session, issue: Issue): Letterhead['emblem'] {
  const council = councilOf(session)
  return { source: council.emblem ?? issue.emblem, alternative: `نشان ${council.name}` }
}
