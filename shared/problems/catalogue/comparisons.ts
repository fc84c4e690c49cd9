import type { Messages } from './messages.ts'

const operations = { growth: 'رشد', ratio: 'نسبت' } as const

const impossible =
  <P extends object = object>(why: string | ((params: P) => string)) =>
  (params: P & { operation: keyof typeof operations; figure: string; base: string }): string =>
    `${operations[params.operation]} «${params.figure}» به «${params.base}» شدنی نیست: ${typeof why === 'string' ? why : why(params)}.`

/** Figures that cannot be compared. */
export const comparisonProblems = {
  'units-unlike': impossible(
    ({ one, other }: { one: string; other: string }) =>
      `واحد اندازه‌گیری یکی ${one} و واحد اندازه‌گیری دیگری ${other} است`,
  ),
  'growth-of-percent': impossible('هر دو درصد هستند و رشد درصد دو معنا دارد؛ تفاوت آن‌ها را بنویسید'),
  'base-after-figure': impossible('مبنا پس از رقم است؛ جای آن دو را عوض کنید'),
  'growth-between-phases': impossible(
    ({ share }: { share: string }) => `دو مرحلهٔ یک سال‌اند و یکی تغییر دیگری نیست؛ «${share}» را با ratio بنویسید`,
  ),
  'base-not-above-zero': impossible('مبنا صفر یا منفی است و رشد از آن معنا ندارد'),
  'ratio-of-ratio': impossible('یکی از آن‌ها خود درصد یا نسبت است؛ نسبت را از رقم‌های اصلی بگیرید'),
  'divisor-zero': impossible('رقم دوم صفر است و تقسیم بر آن معنا ندارد'),
  'periods-of-unlike-length': impossible(
    ({ one, other }: { one: string; other: string }) =>
      `دورهٔ یکی ${one} و دورهٔ دیگری ${other} است؛ دو دورهٔ هم‌طول انتخاب کنید`,
  ),
  'months-unlike': impossible('یکی همهٔ ماه‌های دیگری را ندارد؛ نیم‌سال یا ماهی را انتخاب کنید که هر دو داشته باشند'),
} satisfies Messages
