import type { Messages } from './messages.ts'

/** What a figure's address leads to, and why there is nothing. */
const unreached =
  <P extends object = object>(why: string | ((params: P) => string)) =>
  (params: P & { address: string }): string =>
    `نشانی «${params.address}» به داده‌ای نمی‌رسد: ${typeof why === 'string' ? why : why(params)}`

/** Addresses that are well written and lead to no figure. */
export const unknownFactProblems = {
  'stated-fact-unknown': unreached(({ code }: { code: string }) => `رقم اعلام‌شده‌ای با کد «${code}» در این جلسه نیست.`),
  'stated-fact-of-other-period': unreached(
    ({ label, period }: { label: string; period: string }) =>
      `این داده برای ${label} اظهار شده است. دوره را ${period} بنویسید.`,
  ),
  'indicator-not-in-session': unreached(({ code }: { code: string }) => `شاخصی با کد «${code}» در این جلسه نیست.`),
  'target-missing': unreached('هدف این دوره ثبت نشده است. آن را ثبت کنید یا این عدد را حذف کنید.'),
  'actual-missing': unreached(({ why }: { why: string }) => `${why}. آن را ثبت کنید یا این عدد را حذف کنید.`),
  'prior-value-missing': unreached('دورهٔ پیشین با همین اندازه مقدار ندارد و تغییر معلوم نیست.'),
  'target-missing-or-zero': unreached('هدف این دوره ثبت نشده یا صفر است و درصد تحقق معنا ندارد.'),
  'indicator-without-value-in-period': unreached(
    ({ title, period, periods }: { title: string; period: string; periods: readonly string[] }) =>
      `شاخص «${title}» در ${period} مقداری ندارد؛ دوره‌های آن: ${periods.join('، ')}.`,
  ),
  'indicator-without-value-in-place': unreached(
    ({ title }: { title: string }) => `شاخص «${title}» در این منطقه مقداری ندارد.`,
  ),
  'status-unknown': unreached(
    ({ status, known }: { status: string; known: readonly string[] }) => `وضعیت «${status}» نیست: ${known.join('، ')}.`,
  ),
  'row-unknown': unreached(
    ({ label, code }: { label: string; code: string }) => `«${label}» با کد «${code}» در این جلسه نیست.`,
  ),
  'row-not-in-period': unreached(
    ({ label, code, when }: { label: string; code: string; when: string }) =>
      `تاریخ «${label}» با کد «${code}» در ${when} نیست. دوره را اصلاح کنید.`,
  ),
  'cell-empty': unreached(
    ({ header }: { header: string }) => `«${header}» در این ردیف خالی است. آن را ثبت کنید یا این عدد را حذف کنید.`,
  ),
  'no-row-to-sum': unreached(
    ({ when, header }: { when: string; header: string }) => `هیچ ردیفی در ${when} «${header}» ندارد و جمع بی‌معناست.`,
  ),
  'no-neighbourhood': unreached('هیچ محله‌ای در آن ثبت نشده است. فهرست محله‌ها را وارد کنید.'),
  'filter-value-unknown': unreached(
    ({ value, header, column, known }: { value: string; header: string; column: string; known: readonly string[] }) =>
      `«${value}» در ستون «${header}» (${column}) نیست. یکی از این‌ها را بنویسید: ${known.join('، ')}.`,
  ),
  'place-unknown': unreached(
    ({ place }: { place: string }) => `منطقه یا سازمانی با کد «${place}» در این جلسه نیست. کد پس از «@» را اصلاح کنید.`,
  ),
  'link-unknown': unreached(
    ({ line, indicator }: { line: string; indicator: string }) =>
      `ردیف «${line}» و شاخص «${indicator}» پیوندی ندارند. پیوند را ثبت کنید.`,
  ),
  'cost-per-unit-missing': unreached(({ why }: { why: string }) => `${why}.`),
  'measure-unknown': unreached(({ code }: { code: string }) => `اقدامی با کد «${code}» در این جلسه نیست.`),
  'measure-not-in-period': unreached(
    ({ period }: { period: string }) => `این اقدام در ${period} نیست. دوره را اصلاح کنید.`,
  ),
  'measure-cell-empty': unreached(
    ({ field }: { field: string }) => `«${field}» یا واحد اندازه‌گیری آن در این اقدام خالی است. آن را ثبت کنید.`,
  ),
  'no-measure-to-sum': unreached(
    ({ period, field }: { period: string; field: string }) =>
      `هیچ اقدامی در ${period} «${field}» ندارد و جمع بی‌معناست.`,
  ),
  'department-unknown': unreached(
    ({ department }: { department: string }) =>
      `واحدی با کد «${department}» در این جلسه نیست. کد پس از @ را اصلاح کنید.`,
  ),
  'no-bill': unreached(
    ({ whose, period }: { whose: string; period: string }) =>
      `هیچ قبض برقی${whose} در ${period} ثبت نشده است. دوره یا گزینش را اصلاح کنید.`,
  ),
  'account-unknown': unreached(({ code }: { code: string }) => `اشتراک برقی با شمارهٔ «${code}» در این جلسه نیست.`),
  'amount-missing': unreached(
    ({ when }: { when: string }) => `ردیف بودجه مبلغ ${when} ندارد. آن مبلغ را ثبت کنید یا مرحله و سال را اصلاح کنید.`,
  ),
  'no-amount-to-sum': unreached(
    ({ owner, when }: { owner: string; when: string }) =>
      `هیچ ردیف بودجه‌ای از ${owner} مبلغ ${when} ندارد و جمع بی‌معناست.`,
  ),
  'budget-line-unknown': unreached(({ code }: { code: string }) => `ردیف بودجه‌ای با کد «${code}» در این جلسه نیست.`),
  'indicator-only-by-district': unreached(
    ({ title, code }: { title: string; code: string }) =>
      `شاخص «${title}» مقدار کل شهر ندارد. کد یک منطقه را پس از «@» بنویسید، مانند ${code}@3.`,
  ),
  'indicator-without-value': unreached(
    ({ title }: { title: string }) => `شاخص «${title}» هیچ مقداری ندارد. هدف و عملکرد آن را ثبت کنید.`,
  ),
} satisfies Messages
