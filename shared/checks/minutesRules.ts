import { presenceCourse } from '../domain/presence.ts'
import { quorumOf } from '../domain/quorum.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import { defineCheck, type Found } from './finding.ts'

/** Locked minutes of a session that was never official, or that some of those present have not signed. */
export const minutesRules = defineCheck('minutes-rules', 'صورتجلسهٔ قطعی', session => {
  const { council, minutes, minutesSignature, presence } = session.rows
  const [first] = council
  const most = Math.max(0, ...presenceCourse(presence).map(({ present }) => present))
  const present = new Set(presence.map(({ member }) => member)).size
  return minutes
    .filter(({ state }) => state === 'locked')
    .flatMap((one): Found[] => {
      const signed = minutesSignature.filter(signature => signature.minutes === one.code).length
      return [
        ...(first !== undefined && most < quorumOf(first)
          ? [
              found(
                one,
                'شمار حاضران هیچ‌گاه به حد نصاب نرسیده است.',
                'حضور اعضا را وارسی کنید؛ جلسه‌ای که رسمیت نیافت صورتجلسهٔ قطعی ندارد.',
              ),
            ]
          : []),
        ...(signed < present
          ? [
              found(
                one,
                toPersianDigits(`${signed} نفر از ${present} حاضر امضا کرده‌اند.`),
                'پس از امضای همهٔ حاضران، موافق یا مخالف، صورتجلسه را قطعی کنید.',
              ),
            ]
          : []),
      ]
    })
})

function found({ code }: Row<'minutes'>, message: string, remedy: string): Found {
  return { severity: 'error', where: { kind: 'minutes', key: code, field: 'state' }, message, remedy }
}
