import { codeText } from '../persian/codeText.ts'
import { defineTable } from './defineTable.ts'
import { opennessColumn, sampleColumn } from './openness.ts'

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

/** As lists of departments and bills call them. */
const energyUseWords: Readonly<Record<string, EnergyUse>> = {
  معابر: 'lighting',
  'روشنایی معبر': 'lighting',
  پارک: 'park',
  بوستان: 'park',
  'فضای سبز': 'park',
  اداری: 'building',
  ساختمان: 'building',
  فرهنگی: 'culture',
  ورزشی: 'culture',
  تلمبه: 'water',
  آب‌نما: 'water',
  'چراغ‌های راهنمایی': 'traffic',
}

/** One electricity account: a meter with a bill of its own. */
export const energyAccount = defineTable({
  label: 'اشتراک برق',
  plural: 'اشتراک‌های برق',
  library: { group: 'energy', about: 'شمارهٔ اشتراک، محل و کاربری' },
  dashboard: 'energy',
  named: 'site',
  bundle: 'csv',
  key: ['code'],
  factLetter: 'ک',
  under: ['department'],
  phrase: ({ code, site }) => `اشتراک ${codeText(code)}، ${site}`,
  columns: {
    code: { header: 'شماره اشتراک', type: 'code', aliases: ['اشتراک', 'کد', 'شناسه قبض'] },
    department: { header: 'واحد', type: 'reference', to: 'department', aliases: ['نام واحد'] },
    district: { header: 'منطقه', type: 'reference', to: 'district', aliases: ['کد منطقه', 'نام منطقه'] },
    site: { header: 'محل مصرف', type: 'text', aliases: ['محل', 'نام محل', 'نشانی'] },
    use: {
      header: 'کاربری',
      type: 'choice',
      choices: energyUseChoices,
      otherWords: energyUseWords,
      aliases: ['نوع کاربری', 'نوع مصرف', 'تعرفه'],
    },
    openness: opennessColumn,
    sample: sampleColumn,
  },
})
