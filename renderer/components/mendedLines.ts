import type { Saved } from '../../shared/api/storeFiles.ts'
import { readableKey } from '../../shared/domain/storeDamage.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'

/** Lost records that are named one by one. */
const mostNamed = 20

/** What became of the records of a store that was mended. */
export function mendedLines({ whole, mended, lost }: Saved): string[] {
  const named = lost.slice(0, mostNamed).map(({ table, key }) => `${table}: ${readableKey(key)}`)
  const rest = lost.length - named.length
  return [
    toPersianDigits(`${whole} رکورد سالم بود و ${mended} رکورد از تاریخچه یا نسخه‌ها ترمیم شد.`),
    ...(lost.length === 0 ? ['چیزی از دست نرفت.'] : [toPersianDigits(`${lost.length} رکورد به دست نیامد:`), ...named]),
    ...(rest > 0 ? [toPersianDigits(`و ${rest} رکورد دیگر`)] : []),
  ]
}
