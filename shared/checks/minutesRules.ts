import { signingOf } from '../domain/signing.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import { defineCheck, type Found } from './finding.ts'

/** Locked minutes of a session that was never official, or that some of those present have not signed. */
export const minutesRules = defineCheck('minutes-rules', 'صورتجلسهٔ قطعی', session => {
  const locked = session.rows.minutes.filter(({ state }) => state === 'locked')
  return locked.flatMap((one): Found[] => {
    const { present, signed, wasOfficial } = signingOf(session)
    return [
      ...(wasOfficial
        ? []
        : [
            found(
              one,
              'تعداد حاضران هیچ‌گاه به حد نصاب نرسیده است.',
              'حضور اعضا را بررسی کنید؛ جلسه‌ای که رسمیت نیافت صورتجلسهٔ قطعی ندارد.',
            ),
          ]),
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
