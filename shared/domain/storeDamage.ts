import * as z from 'zod'
import { toPersianDigits } from '../persian/digits.ts'

/** As a damaged key can be shown: it may hold anything. */
export function readableKey(key: string): string {
  const plain = key.replaceAll(/\p{Cc}+/gu, ' ')
  return plain.length > longestKey ? `${plain.slice(0, longestKey)}…` : plain
}
const longestKey = 60

const numberText = (count: number) => toPersianDigits(String(count))

/** What is wrong with a store's file, or with the files beside it. */
export const storeDamage = z.discriminatedUnion('is', [
  /** Not opened at all. */
  z.object({ is: z.literal('shut') }),
  /** The mark that says whose file it is, or of which version. */
  z.object({ is: z.literal('mark') }),
  /** Pages that SQLite cannot read, or that contradict each other. */
  z.object({ is: z.literal('pages') }),
  /** Its journal is another file's: the file itself is whole, and is not read for it. */
  z.object({ is: z.literal('journal') }),
  /** It lacks what was saved last; how many savings, 0 where that is not known. */
  z.object({ is: z.literal('behind'), missing: z.number() }),
  /** The copies beside it are of another store. */
  z.object({ is: z.literal('other') }),
  /** Records that are not as they were written. */
  z.object({
    is: z.literal('rows'),
    count: z.number(),
    named: z.array(z.object({ table: z.string(), key: z.string() })),
  }),
  z.object({ is: z.literal('references'), count: z.number() }),
  z.object({ is: z.literal('log'), count: z.number() }),
  z.object({ is: z.literal('sums') }),
  z.object({ is: z.literal('files'), damaged: z.number(), missing: z.number() }),
])
export type StoreDamage = z.infer<typeof storeDamage>

/** One damage as people read it. */
export function damageText(damage: StoreDamage): string {
  switch (damage.is) {
    case 'shut':
      return 'آغاز پرونده آسیب دیده است یا پرونده بریده شده است و باز نمی‌شود.'
    case 'mark':
      return 'نشان شورانامه یا شمارهٔ نسخه در آغاز پرونده آسیب دیده است.'
    case 'pages':
      return 'بخش‌هایی از پرونده خوانده نمی‌شود یا با بخش‌های دیگر نمی‌خواند.'
    case 'journal':
      return 'پروندهٔ ‎-wal‎ کنار پایگاه داده از پروندهٔ دیگری است و نمی‌گذارد خوانده شود؛ خود پایگاه داده سالم است.'
    case 'behind':
      return `${damage.missing === 0 ? 'آنچه آخر بار ذخیره شد' : `${numberText(damage.missing)} ذخیرهٔ آخر`} در این پرونده نیست: پروندهٔ ‎-wal‎ کنار آن برداشته شده یا پروندهٔ کهنه‌تری جای آن را گرفته است.`
    case 'other':
      return 'پشتیبان‌های کنار این پرونده از پایگاه دادهٔ دیگری است: گویا پروندهٔ دیگری جای پایگاه داده را گرفته است.'
    case 'rows': {
      const named = damage.named.map(({ table, key }) => `\n  ${table}: ${readableKey(key)}`).join('')
      const rest = damage.count - damage.named.length
      return `${numberText(damage.count)} رکورد همان نیست که نوشته شده بود:${named}${rest > 0 ? `\n  و ${numberText(rest)} رکورد دیگر` : ''}`
    }
    case 'references':
      return `${numberText(damage.count)} رکورد به رکوردی ارجاع دارد که نیست.`
    case 'log':
      return `${numberText(damage.count)} تغییر در تاریخچه خوانده نمی‌شود.`
    case 'sums':
      return 'جمع‌های مصرف برق با قرائت‌ها نمی‌خواند.'
    case 'files':
      return `پرونده‌های پیوست: ${numberText(damage.damaged)} آسیب‌دیده و ${numberText(damage.missing)} ناموجود.`
    // no default
  }
}
