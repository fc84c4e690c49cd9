import { toPersianDigits } from '../persian/digits.ts'
import { readableKey } from './storeDamage.ts'

/** What a store had when it was mended, by its records. */
interface MendedStore {
  whole: number
  mended: number
  lost: readonly { table: string; key: string }[]
  /** How many of the last savings are not in it, 0 where it is not known how many; null where all are. */
  behind: number | null
}

/** What became of the records of a store that was mended. @param mostNamed lost records that are named one by one */
export function mendedLines({ whole, mended, lost, behind }: MendedStore, mostNamed: number): string[] {
  const named = lost.slice(0, mostNamed).map(({ table, key }) => `${table}: ${readableKey(key)}`)
  const rest = lost.length - named.length
  const last = behind === 0 ? 'آنچه آخر بار ذخیره شد' : `${behind} ذخیرهٔ آخر`
  return [
    toPersianDigits(`${whole} رکورد سالم بود و ${mended} رکورد از تاریخچه یا پشتیبان‌ها ترمیم شد.`),
    ...(behind === null ? [] : [toPersianDigits(`${last} به دست نیامد.`)]),
    ...(lost.length > 0 ? [toPersianDigits(`${lost.length} رکورد به دست نیامد:`), ...named] : []),
    ...(rest > 0 ? [toPersianDigits(`و ${rest} رکورد دیگر`)] : []),
    ...(lost.length === 0 && behind === null ? ['چیزی از دست نرفت.'] : []),
  ]
}
