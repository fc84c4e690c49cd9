/** Words of performance budgeting. */
export const indicatorTypeChoices = {
  input: 'ورودی',
  output: 'خروجی',
  efficiency: 'کارایی',
  outcome: 'پیامد',
} as const

/** Which way an indicator should move. */
export const directionChoices = { higher: 'بیشتر بهتر', lower: 'کمتر بهتر' } as const

export const frequencyChoices = {
  yearly: 'سالانه',
  nineMonths: 'نه‌ماهه',
  half: 'نیم‌ساله',
  quarterly: 'فصلی',
  monthly: 'ماهانه',
} as const
export const frequencyWords: Readonly<Record<string, keyof typeof frequencyChoices>> = {
  سالیانه: 'yearly',
  '۱۲ ماهه': 'yearly',
  'دوازده ماهه': 'yearly',
  '۹ ماهه': 'nineMonths',
  'شش ماهه': 'half',
  '۶ ماهه': 'half',
  نیمسال: 'half',
  'سه ماهه': 'quarterly',
  '۳ ماهه': 'quarterly',
  ماهیانه: 'monthly',
}
