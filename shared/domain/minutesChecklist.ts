import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import { absencesFound, isUndecided } from './absencesFound.ts'
import { minutesOf } from './signing.ts'

/** Where what is missing is mended. */
export type MinutesPlace = 'head' | 'absences' | 'record'

/** Something that minutes should have before they go on. */
export interface MissingInMinutes {
  place: MinutesPlace
  text: string
}

/**
 * What a clerk should mend before minutes go to their members: particulars that the regulation asks for, absences to
 * decide, and what the record leaves open. None of it keeps them from going on but the session's end: customs differ.
 */
export function missingInMinutes(session: Session): MissingInMinutes[] {
  const { sessionEvent, vote, resolution, speakingTurn } = session.rows
  const own = minutesOf(session)
  const undecided = absencesFound(session).filter(isUndecided).length
  const open = vote.filter(({ state }) => state === 'open').length
  const blank = resolution.filter(({ text }) => text.trim() === '').length
  const silent = speakingTurn.filter(({ from, summary }) => from !== null && (summary ?? '').trim() === '').length
  const all: (MissingInMinutes | false)[] = [
    sessionEvent.every(({ kind }) => kind !== 'ended') && missing('record', 'پایان جلسه ثبت نشده است.'),
    open > 0 && missing('record', `${open} رأی‌گیری در جریان مانده است.`),
    blank > 0 && missing('record', `${blank} مصوبه متن ندارد.`),
    silent > 0 && missing('record', `${silent} نوبت سخن خلاصه ندارد.`),
    undecided > 0 && missing('absences', `${undecided} مورد غیبت، تأخیر یا خروج زودتر هنوز تعیین تکلیف نشده است.`),
    (own?.chair ?? null) === null && missing('head', 'رئیس جلسه تعیین نشده است.'),
    (own?.call ?? null) === null && missing('head', 'نوع دعوت تعیین نشده است.'),
    (own?.nextDate ?? null) === null && missing('head', 'روز جلسهٔ بعد اعلام نشده است.'),
  ]
  return all.filter(one => one !== false)
}

const missing = (place: MinutesPlace, text: string): MissingInMinutes => ({ place, text: toPersianDigits(text) })
