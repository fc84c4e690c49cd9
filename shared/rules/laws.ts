/** Laws that rules come from, each in the edition that was read: the same rule has other numbers in others. */
export const laws = {
  councils: { name: 'قانون شوراها', edition: '۱۳۹۶' },
  councils1403: { name: 'اصلاحیهٔ قانون شوراها', edition: '۱۴۰۳' },
  internal: { name: 'آیین‌نامهٔ داخلی شوراهای شهر', edition: '۱۳۸۴' },
  executive: { name: 'آیین‌نامهٔ اجرایی تشکیلات و انتخابات داخلی شوراها', edition: '۱۳۷۸' },
  compliance: { name: 'آیین‌نامهٔ هیئت تطبیق مصوبات', edition: '۱۳۹۶' },
  municipality: { name: 'قانون شهرداری', edition: '۱۳۳۴' },
  financial: { name: 'آیین‌نامهٔ مالی شهرداری‌ها', edition: '۱۳۴۶' },
} as const
export type LawCode = keyof typeof laws
