import { serialGaps } from '../domain/resolutionNumber.ts'
import { voteResult } from '../domain/voteResult.ts'
import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'

/** Resolutions that no vote carried, that share a number, or that leave a gap in the numbers. */
export const resolutionRules = defineCheck('resolution-rules', 'مصوبه و رأی آن', session => {
  const { resolution } = session.rows
  const numbers = Map.groupBy(resolution, ({ number }) => number)
  const missing = serialGaps(resolution.map(({ serial }) => serial))
  const [first] = resolution
  return [
    ...resolution.flatMap(one => notCarried(session, one)),
    ...[...numbers].flatMap(([number, same]) =>
      same
        .slice(1)
        .map(one =>
          found(
            one,
            'number',
            'error',
            `شمارهٔ ${codeText(number)} را مصوبهٔ دیگری هم دارد.`,
            'به یکی از آن‌ها شمارهٔ دیگری بدهید.',
          ),
        ),
    ),
    ...(first === undefined ||
    missing.length === 0 ||
    (session.rows.council[0]?.resolutionScope ?? 'session') !== 'session'
      ? []
      : [
          found(
            first,
            'serial',
            'info',
            toPersianDigits(
              `شماره‌های ${missing.map(({ from, to }) => (from === to ? String(from) : `${from} تا ${to}`)).join('، ')} میان مصوبه‌های این جلسه نیست.`,
            ),
            'اگر مصوبه‌ای حذف شده است، دلیل آن را در صورتجلسه بنویسید.',
          ),
        ]),
  ]
})

function notCarried(session: Session, resolution: Row<'resolution'>): Found[] {
  const vote = session.find('vote', resolution.vote)
  if (vote === undefined) return []
  if (session.rows.vote.some(({ corrects }) => corrects === vote.code))
    return [
      found(
        resolution,
        'vote',
        'error',
        'رأی‌گیری این مصوبه با رأی‌گیری دیگری اصلاح شده است.',
        'رأی‌گیری اصلاح‌شده را برگزینید.',
      ),
    ]
  const ballots = session.rows.ballot.filter(ballot => ballot.vote === vote.code)
  const { carried, needed, counts } = voteResult(vote, ballots, session.rows.council[0]?.seats ?? 0)
  if (carried === true) return []
  const message =
    carried === null
      ? 'رأی‌گیری این مصوبه پایان نیافته است.'
      : toPersianDigits(`این مصوبه ${counts.for} رأی موافق دارد و حد لازم ${needed} رأی است.`)
  return [found(resolution, 'vote', 'error', message, 'رأی‌گیری درست را برگزینید یا مصوبه را بردارید.')]
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
