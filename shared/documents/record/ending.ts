import type { Block } from '../../document.ts'
import { sessionCourse } from '../../domain/sessionCourse.ts'
import { minutesOf, signingOf } from '../../domain/signing.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { renderNarrative } from '../../facts/renderNarrative.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import type { Row } from '../../records/index.ts'
import { recordName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'
import { blocksAfter } from '../narrativeBlocks.ts'
import { rolesText } from './attendance.ts'
import { hourOf } from './words.ts'

/**
 * Who was present signs, for or against, with how many have; of final minutes the digest of the paper that was signed.
 * All on one page where it has room for them.
 */
export function signatures(session: Session): Block[] {
  const present = sessionCourse(session).members.filter(({ attendance }) => attendance.came !== null)
  if (present.length === 0) return []
  const { signed } = signingOf(session)
  return [
    { kind: 'heading', level: 2, text: 'امضای حاضران', anchor: 'signatures' },
    note(toPersianDigits(`همهٔ حاضران، موافق یا مخالف، امضا می‌کنند: ${signed} از ${present.length} امضا.`)),
    { kind: 'signatures', signers: present.map(one => ({ office: rolesText(one), name: one.member.title })) },
    ...lockNotes(minutesOf(session)),
  ]
}

function lockNotes(minutes: Row<'minutes'> | undefined): Block[] {
  if (minutes?.state !== 'locked' || minutes.lockedAt === null) return []
  const { lockedAt, hash } = minutes
  const when = `${formatJalaliDate(lockedAt.slice(0, 10), 'long')}، ساعت ${hourOf(lockedAt)}`
  return [
    note(`این صورتجلسه در ${when} قطعی شد و از آن پس تنها با اصلاحیهٔ شماره‌دار تغییر می‌کند.`),
    // A paper cannot hold its own digest: the final one is set before, and whatever is printed later names it.
    ...(hash === null ? [] : [note(`چکیدهٔ نسخهٔ قطعی (SHA-256): ${isolate(hash)}`)]),
  ]
}

/** What amends final minutes, by its numbers: after the signatures, which it came after. */
export function amendments(session: Session, codes: FactCodes): Block[] {
  const own = session.rows.minutesRemark.filter(({ kind }) => kind === 'amendment')
  if (own.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'اصلاحیه‌ها', anchor: 'amendments' },
    ...own.flatMap(amendment => amendmentBlocks(session, amendment, codes)),
  ]
}

/** «اصلاحیهٔ ۱ (۲۰ دی ۱۴۰۱، به درخواست عضو ۳): …» */
function amendmentBlocks(session: Session, amendment: Row<'minutesRemark'>, codes: FactCodes): Block[] {
  const { code, number, member, text, at } = amendment
  const day = formatJalaliDate(at.slice(0, 10), 'long')
  const by = member === null ? '' : `، به درخواست ${session.nameOf('member', member)}`
  const place = {
    name: recordName(session, 'minutesRemark', code),
    closed: session.isClosed('minutesRemark', amendment),
  }
  const head = toPersianDigits(`اصلاحیهٔ ${number} (${day}${by})`)
  return blocksAfter(head, renderNarrative(session, text, place, codes))
}

const note = (text: string): Block => ({ kind: 'paragraph', role: 'note', text: [{ text }] })
