import { lateSpeeches, speechNotice } from '../domain/lateSpeeches.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { defineCheck } from './finding.ts'

/** Speeches before the agenda that were asked for too late (internal regulation of councils). */
export const speechRequests = defineCheck('speech-requests', 'درخواست نطق پیش از دستور', session =>
  [...lateSpeeches(session)].map(key => ({
    severity: 'warning',
    where: { kind: 'speakingTurn', key, field: 'asked' },
    message: toPersianDigits(`این نطق کمتر از ${speechNotice(session)} ساعت پیش از جلسه درخواست شده است.`),
    remedy: 'اگر درخواست زودتر رسیده است، زمان درخواست را درست کنید؛ وگرنه دلیل را در پذیرش این مورد بنویسید.',
  })),
)
