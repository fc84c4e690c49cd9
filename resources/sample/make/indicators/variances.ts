import type { Row } from '../../../../shared/records/index.ts'

/** Why the city's value is far from its target, and what is done about it. That of 201 is left to the checks. */
const written: Readonly<Record<string, readonly [cause: string, step: string]>> = {
  '101/1401H1': ['غرفه‌های تفکیک در پنج منطقه دیرتر باز شد.', 'گشایش غرفه‌های مانده تا پایان بهمن'],
  '103/1401-09': ['شمار درخواست‌های برف و یخبندان آذر بیش از توان شیفت شب بود.', 'افزودن یک شیفت پاسخ‌گویی در زمستان'],
  '209/1401H1': ['کنتورهای خریداری‌شده دیر تحویل شد.', 'نصب کنتورهای تحویلی تا پایان اسفند'],
  '303/1401H1': ['در سه منطقه داوطلب به حد نصاب نرسید.', 'فراخوان دوباره در محله‌های بی‌گروه'],
  '308/1400': ['بخشی از قرارداد مقاوم‌سازی به سال بعد رفت.', 'تکمیل قرارداد تا پایان ۱۴۰۱'],
  '304/1401H1': ['دو پایگاه برای بازسازی بسته بود.', 'بازگشایی پایگاه‌ها و پایگاه سیار تا آن روز'],
}

export function varianceOf(
  indicator: string,
  district: string,
  period: string,
): Pick<Row<'indicatorValue'>, 'cause' | 'step'> {
  const [cause = null, step = null] = (district === 'city' ? written[`${indicator}/${period}`] : undefined) ?? []
  return { cause, step }
}
