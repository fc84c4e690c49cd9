import { isolate } from '../../persian/isolate.ts'
import type { Messages } from './messages.ts'

const wrong =
  <P extends object = object>(why: string | ((params: P) => string)) =>
  (params: P & { address: string }): string =>
    `نشانی «${params.address}» درست نیست: ${typeof why === 'string' ? why : why(params)}`

const malformed = <P extends object = object>(why: string | ((params: P) => string)) =>
  wrong<P>(params => `${typeof why === 'string' ? why : why(params)}.`)

const periodUnknown = (period: string): string =>
  `دورهٔ «${period}» شناخته نشد. سال را مانند 1401، نیم‌سال را مانند 1401H1، سه‌ماهه را مانند 1401Q2، نه‌ماهه را مانند 1401N9 و ماه را مانند 1401-06 بنویسید`

const unsuited =
  (why: string) =>
  ({ format, address, unit }: { format: string; address: string; unit: string }): string =>
    `قالب «${format}» ${why} و «${address}» به ${unit} است؛ قالب value را بنویسید.`

/** Addresses, formats and texts with figures that are not right. */
export const badFactProblems = {
  'stated-facts-not-summed': wrong('رقم اعلام‌شده جمع نمی‌شود. آن را به شکل statedFact/code/value/period بنویسید.'),
  'attainment-where-lower-is-better': wrong(
    'در شاخصی که کمتر آن بهتر است درصد تحقق گمراه می‌کند؛ actual و target را بنویسید.',
  ),
  'status-is-no-number': wrong(
    `وضعیت عدد نیست؛ actual را با قالب status بنویسید: ${isolate('{{indicator/code/actual/period|status}}')}.`,
  ),
  'indicator-field-unknown': wrong(
    ({ known }: { known: readonly string[] }) => `بخش سوم باید یکی از این‌ها باشد: ${known.join('، ')}.`,
  ),
  'indicators-not-summed': wrong(
    'شاخص‌های گوناگون جمع نمی‌شوند؛ آن‌ها را با * یا گزینشی مانند status=green و count بشمارید.',
  ),
  'row-count-malformed': wrong('برای تعداد ردیف‌ها بخش سوم را * یا گزینشی مانند kind=operational بنویسید.'),
  'coverage-only-of-teams': wrong('پوشش تنها برای responderTeam/*/neighbourhood/period/coverage معنا دارد.'),
  'address-malformed': malformed('باید به شکل kind/code/field/period یا kind/code/field/period/aggregate باشد'),
  'aggregate-missing': malformed('چند ردیف را در بر می‌گیرد؛ sum یا count را به پایان آن بیفزایید'),
  'row-field-malformed': malformed('ستون یک ردیف تنها را نمی‌گوید؛ تنها نام ستون عددی آن را در بخش سوم بنویسید'),
  'aggregate-of-one-row': malformed(
    'یک ردیف تنها را تجمیع می‌کند؛ به جای کد ردیف @واحد یا * بنویسید، یا تجمیع را حذف کنید',
  ),
  'several-places': malformed('در بخش دوم بیش از یک منطقه دارد'),
  'filter-malformed': malformed('در بخش سوم برای یک گزینش بیش از یک «=» دارد'),
  'filter-without-value': malformed(
    ({ part }: { part: string }) => `«${part}» در بخش سوم گزینش نیست؛ آن را مانند use=lighting بنویسید`,
  ),
  'address-part-empty': malformed(({ name }: { name: string }) => `بخش «${name}» ندارد`),
  'address-part-unknown': malformed(
    ({ name, part, known }: { name: string; part: string; known: readonly string[] }) =>
      `${name} «${part}» ندارد؛ یکی از این‌ها را بنویسید: ${known.join('، ')}`,
  ),
  'rows-without-place': wrong('ردیف‌های این نوع منطقه ندارند؛ «@» و کد پس از آن را حذف کنید.'),
  'link-malformed': wrong('پیوند را با کد ردیف و کد شاخص و «~» میان آن دو بنویسید، مانند 1012~C-01.'),
  'link-field-unknown': wrong('بخش سوم باید یکی از این‌ها باشد: costPerUnit، share.'),
  'budget-is-yearly': wrong('بودجه سالانه است. دوره را یک سال مالی مانند 1401 بنویسید.'),
  'measure-count-malformed': wrong('برای تعداد اقدام‌ها بخش سوم را * یا گزینشی مانند horizon=short بنویسید.'),
  'measure-is-yearly': wrong('مبنا و صرفه‌جویی سالانه‌اند. دوره را یک سال مالی مانند 1401 بنویسید.'),
  'measure-aggregate-unknown': wrong('اقدام‌ها را تنها با sum یا count می‌توان تجمیع کرد.'),
  'measures-of-unlike-units': wrong('این اقدام‌ها واحد اندازه‌گیری همسان ندارند و جمع نمی‌شوند؛ آن‌ها را جدا بنویسید.'),
  'measure-field-unknown': wrong(
    ({ known }: { known: readonly string[] }) => `بخش سوم باید یکی از این‌ها باشد: ${known.join('، ')}.`,
  ),
  'number-field-unknown': wrong(
    ({ known }: { known: readonly string[] }) => `بخش سوم باید ستون عددی باشد: ${known.join('، ')}.`,
  ),
  'bill-count-malformed': wrong('برای تعداد قبض‌ها بخش سوم را * یا گزینشی مانند use=lighting بنویسید.'),
  'bill-field-unknown': wrong('بخش سوم باید ستون عددی قبض باشد: energy، cost.'),
  'bill-aggregate-unknown': wrong('قبض‌ها را تنها با sum یا count می‌توان تجمیع کرد.'),
  'several-bills': wrong('این دوره چند قبض دارد؛ sum را به پایان نشانی بیفزایید یا یک ماه مانند 1401-06 بنویسید.'),
  'accounts-only-counted': wrong(
    'اشتراک‌ها شمرده می‌شوند؛ نشانی را مانند energyAccount/*/use=lighting/1401/count بنویسید.',
  ),
  'budget-aggregate-unknown': wrong('بودجه را تنها با sum یا count می‌توان تجمیع کرد.'),
  'phase-unknown': wrong(
    ({ known }: { known: readonly string[] }) => `بخش سوم باید مرحلهٔ بودجه باشد: ${known.join('، ')}.`,
  ),
  'column-without-filter': wrong(
    ({ column, known }: { column: string; known: readonly string[] }) =>
      `بر ستون «${column}» نمی‌توان گزینش کرد. یکی از این‌ها را بنویسید: ${known.join('، ')}.`,
  ),
  'address-period-unknown': malformed(({ period }: { period: string }) => periodUnknown(period)),
  'period-unknown': ({ period }: { period: string }) => `${periodUnknown(period)}.`,
  'growth-without-base': 'ادعای رشد دو نشانی می‌خواهد، هر یک در یک سطر: رقم و مبنای آن.',
  'share-without-whole': 'ادعای سهم دو نشانی می‌خواهد، هر یک در یک سطر: جزء و کل.',
  'sum-without-parts': 'ادعای جمع نشانی اجزا یا نشانی یک جمع را می‌خواهد، هر یک در یک سطر.',
  'indicator-of-itself': ({ code, chain }: { code: string; chain: readonly string[] }) =>
    `شاخص «${code}» از خودش محاسبه می‌شود (${chain.join(' ← ')}). صورت یا مخرج یکی از این شاخص‌ها را عوض کنید.`,
  'unit-not-convertible': ({ label, from, to }: { label: string; from: string; to: string }) =>
    `«${label}» به ${from} است و به ${to} در نمی‌آید؛ این گزینه را حذف کنید.`,
  'no-per-to-convert': ({ label, to }: { label: string; to: string }) =>
    `«${label}» «به ازای» ندارد و به ${to} در نمی‌آید؛ این گزینه را حذف کنید.`,
  'key-figure-malformed': 'هر سطر به شکل address|format|label است. قالب و عنوان رقم را بنویسید.',
  'number-in-heading': 'عنوان جای عدد نیست. عدد را به بند زیر آن ببرید.',
  'option-unknown': ({ option }: { option: string }) =>
    `گزینهٔ «${option}» شناخته نشد؛ unqualified، unmarked یا واحد اندازه‌گیری مانند per:kilowattHour بنویسید.`,
  'unit-unknown': ({ unit, known }: { unit: string; known: readonly string[] }) =>
    `واحد اندازه‌گیری «${unit}» نیست؛ یکی از این‌ها را بنویسید: ${known.join('، ')}.`,
  'format-unknown': ({ format, known }: { format: string; known: readonly string[] }) =>
    `قالب «${format}» شناخته نشد؛ یکی از این‌ها را بنویسید: ${known.join('، ')}.`,
  'braces-unbalanced': `آکولادها جفت نیستند. هر عدد را مانند ${isolate('{{address|format}}')} بنویسید.`,
  'format-only-of-percent': unsuited('تنها برای درصد است'),
  'format-only-of-whole-number': unsuited('تنها برای عدد درست است'),
  'format-only-of-status': unsuited('تنها برای عملکرد شاخص است'),
  'format-only-of-money': unsuited('تنها برای مبلغ است'),
} satisfies Messages
