/** What a municipality's electricity is used for. */
export const energyUseChoices = {
  lighting: 'روشنایی معابر',
  park: 'پارک و فضای سبز',
  building: 'ساختمان اداری',
  culture: 'فرهنگی و ورزشی',
  water: 'تلمبه و آب‌نما',
  traffic: 'چراغ راهنمایی',
  service: 'پایگاه و کارگاه خدمات',
  other: 'سایر',
} as const
export type EnergyUse = keyof typeof energyUseChoices
