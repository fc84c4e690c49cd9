import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Row } from '../../../shared/records/index.ts'

/** Municipal organisations that have accounts of their own, in the order of lists. */
const organisations = {
  central: 'حوزهٔ مرکزی شهرداری',
  parks: 'سازمان پارک‌ها و فضای سبز',
  waste: 'سازمان مدیریت پسماند',
  fire: 'سازمان آتش‌نشانی و خدمات ایمنی',
  freight: 'سازمان مدیریت حمل‌ونقل بار و مسافر',
  bus: 'شرکت واحد اتوبوس‌رانی',
  culture: 'سازمان فرهنگی، اجتماعی و ورزشی',
  markets: 'سازمان میادین و ساماندهی مشاغل شهری',
  cemetery: 'سازمان آرامستان‌ها',
  digital: 'سازمان فناوری اطلاعات و ارتباطات',
} as const
export type Organisation = keyof typeof organisations

const districtCount = 15
export const districtNumbers = Array.from({ length: districtCount }, (_, i) => i + 1)

const unknown = { population: null, populationYear: null } as const

/** The city as a whole, its fifteen districts and its organisations. */
export const districts: Row<'district'>[] = [
  { code: 'city', name: 'شهر', kind: 'city', position: 0, ...unknown, sample: true },
  ...districtNumbers.map(
    (number): Row<'district'> => ({
      code: String(number),
      name: `منطقهٔ ${toPersianDigits(String(number))}`,
      kind: 'district',
      position: number,
      ...unknown,
      sample: true,
    }),
  ),
  ...Object.entries(organisations).map(
    ([code, name], i): Row<'district'> => ({
      code,
      name,
      kind: 'organisation',
      position: districtCount + 1 + i,
      ...unknown,
      sample: true,
    }),
  ),
]
