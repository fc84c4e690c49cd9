import { heldVote } from '../domain/heldVotes.ts'
import { serialGaps } from '../domain/resolutionNumber.ts'
import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'

/** Resolutions that no vote carried, that share a number, or that leave a gap in the numbers. */
export const resolutionRules = defineCheck('resolution-rules', 'مصوبه و رأی آن', session => [
  ...session.rows.resolution.flatMap(one => notCarried(session, one)),
  ...sharedNumbers(session),
  ...gaps(session),
])

/** Of the session itself, and of those that count in the same row: two machines may have given one number. */
function sharedNumbers({ rows, resolutionsElsewhere }: Session): Found[] {
  const remedy = 'به یکی از آن‌ها شمارهٔ دیگری بدهید.'
  return rows.resolution.flatMap((one, i): Found[] => {
    const number = codeText(one.number)
    if (rows.resolution.slice(0, i).some(other => other.number === one.number))
      return [found(one, 'number', 'error', `شمارهٔ ${number} را مصوبهٔ دیگری هم دارد.`, remedy)]
    const elsewhere = resolutionsElsewhere.find(other => other.number === one.number || other.serial === one.serial)
    if (elsewhere === undefined) return []
    const session = toPersianDigits(`جلسهٔ ${elsewhere.numberInTerm}`)
    return elsewhere.number === one.number
      ? [found(one, 'number', 'error', `شمارهٔ ${number} را مصوبه‌ای از ${session} هم دارد.`, remedy)]
      : [found(one, 'serial', 'error', toPersianDigits(`ردیف ${one.serial} را مصوبه‌ای از ${session} هم دارد.`), remedy)]
  })
}

/**
 * A gap is the session's whose number follows it; where other sessions count too and are not known, nothing is said.
 */
function gaps({ rows, resolutionsElsewhere }: Session): Found[] {
  const [first] = rows.resolution
  const countsAlone = (rows.council[0]?.resolutionScope ?? 'session') === 'session'
  if (first === undefined || (!countsAlone && resolutionsElsewhere.length === 0)) return []
  const own = rows.resolution.map(({ serial }) => serial)
  const missing = serialGaps([...own, ...resolutionsElsewhere.map(({ serial }) => serial)]).filter(({ to }) =>
    own.includes(to + 1),
  )
  if (missing.length === 0) return []
  const ranges = missing.map(gap => (gap.from === gap.to ? String(gap.from) : `${gap.from} تا ${gap.to}`))
  return [
    found(
      first,
      'serial',
      'info',
      toPersianDigits(`شماره‌های ${ranges.join('، ')} میان مصوبه‌های این جلسه نیست.`),
      'اگر مصوبه‌ای حذف شده است، دلیل آن را در صورتجلسه بنویسید.',
    ),
  ]
}

function notCarried(session: Session, resolution: Row<'resolution'>): Found[] {
  const held = heldVote(session, resolution.vote)
  if (held === undefined) return []
  if (held.correction !== null)
    return [
      found(
        resolution,
        'vote',
        'error',
        'رأی‌گیری این مصوبه با رأی‌گیری دیگری اصلاح شده است.',
        'رأی‌گیری اصلاح‌شده را انتخاب کنید.',
      ),
    ]
  const { carried, needed, counts } = held.result
  if (carried === true) return []
  const message =
    carried === null
      ? 'رأی‌گیری این مصوبه پایان نیافته است.'
      : toPersianDigits(`این مصوبه ${counts.for} رأی موافق دارد و حد لازم ${needed} رأی است.`)
  return [found(resolution, 'vote', 'error', message, 'رأی‌گیری درست را انتخاب کنید یا مصوبه را حذف کنید.')]
}

function found(
  { code }: Row<'resolution'>,
  field: string,
  severity: Found['severity'],
  message: string,
  remedy: string,
): Found {
  return { severity, where: { kind: 'resolution', key: code, field }, message, remedy }
}
