import type { Found, Severity } from './finding.ts'
import { quoted } from './formatQuantity.ts'
import type { Mend } from './mend/mend.ts'
import type { CheckedSentence } from './texts.ts'

/** A finding about the words or numbers of a sentence. @param said Persian, a whole sentence */
export function textFinding(
  { where, place, written }: CheckedSentence,
  severity: Severity,
  said: string,
  mend?: Mend,
): Found {
  return {
    severity,
    where,
    message: `${place === '' ? '' : `${place}: `}${said} متن: ${quoted(written)}`,
    remedy:
      where.kind === 'statement'
        ? 'صورت سخن را با ضبط جلسه بسنجید؛ اگر همین گفته شده است، این مورد را با دلیل بپذیرید.'
        : 'واژه یا رقم نادرست را اصلاح کنید؛ اگر متن درست است، این مورد را با دلیل بپذیرید.',
    mend,
  }
}
