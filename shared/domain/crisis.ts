/** Words of crisis management and passive defence. */
export const drillKindChoices = { tabletop: 'دورمیزی', operational: 'عملیاتی', cyber: 'سایبری' } as const
export type DrillKind = keyof typeof drillKindChoices

/** The tiers in which the city trains its people. */
export const audienceChoices = {
  workers: 'کارگران',
  staff: 'کارمندان',
  managers: 'مدیران',
  officials: 'مسئولان',
  citizens: 'شهروندان',
  students: 'دانش‌آموزان',
} as const
export type Audience = keyof typeof audienceChoices
