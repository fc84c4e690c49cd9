/** Words of the budget, after Iran's municipal budget classification. */
export const budgetClassChoices = {
  expense: 'هزینه‌ای',
  capital: 'تملک دارایی سرمایه‌ای',
  financial: 'مالی',
} as const

/** An amount's phase is real: amounts of different phases are compared only with that caveat printed. */
export const phaseChoices = {
  approved: 'مصوب',
  revised: 'اصلاحی',
  allocated: 'تخصیص',
  actual: 'عملکرد',
} as const
export type Phase = keyof typeof phaseChoices
