/** Words of performance budgeting. */
export const indicatorTypeChoices = {
  input: 'ورودی',
  output: 'خروجی',
  efficiency: 'کارایی',
  outcome: 'پیامد',
} as const

/** Which way an indicator should move. */
export const directionChoices = { higher: 'بیشتر بهتر', lower: 'کمتر بهتر' } as const

export const frequencyChoices = { yearly: 'سالانه', half: 'نیم‌ساله', monthly: 'ماهانه' } as const
