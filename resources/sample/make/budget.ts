import type { Row } from '../../../shared/records/index.ts'

type Line = Row<'budgetLine'>
type Amount = Row<'budgetAmount'>

/** Amounts in million rial: approved and actual of 1400, approved and allocated of 1401; null where there is none. */
type Amounts = readonly [
  approved1400: number,
  actual1400: number | null,
  approved1401: number | null,
  allocated1401: number,
]

interface Entry {
  line: Line
  amounts: Amounts
}

function entry(
  code: string,
  title: string,
  amounts: Amounts,
  more: Pick<Line, 'department' | 'mission' | 'programme' | 'class'> & Partial<Line>,
): Entry {
  return { line: { code, title, district: null, project: null, openness: 'open', sample: true, ...more }, amounts }
}

const safety = { department: 'crisis', mission: 'ایمنی و مدیریت بحران' } as const
const services = { department: 'services', mission: 'خدمات شهری و محیط زیست' } as const
const energy = { department: 'energy', mission: 'خدمات شهری و محیط زیست', programme: 'بهینه‌سازی انرژی' } as const
const expense = { class: 'expense' } as const
const capital = { class: 'capital' } as const

const crisisLines: Entry[] = [
  // The seed's own line: what was considered in 1400 and what was allocated in 1401.
  entry('1012', 'پدافند غیرعامل مناطق و سازمان‌ها', [4_500, null, null, 6_000], {
    ...safety,
    ...expense,
    programme: 'پدافند غیرعامل',
    sample: false,
  }),
  entry('1013', 'تجهیز گروه‌های امدادیار', [2_100, null, null, 2_750], {
    ...safety,
    ...capital,
    programme: 'پدافند مردم‌نهاد',
  }),
  entry('1014', 'آموزش پدافند سایبری', [900, null, null, 850], { ...safety, ...expense, programme: 'آموزش' }),
  entry('1015', 'رزمایش‌های مشترک', [1_200, null, null, 1_560], { ...safety, ...expense, programme: 'آمادگی' }),
  entry('1016', 'مقاوم‌سازی اتاق پشتیبان فرماندهی', [3_170, null, null, 3_940], {
    ...safety,
    ...capital,
    programme: 'پدافند غیرعامل',
    openness: 'closed',
  }),
]

const cleaning = { ...services, programme: 'نظافت و پسماند' }
const green = { ...services, programme: 'فضای سبز' }
const servicesLines: Entry[] = [
  entry('1001', 'نظافت معابر و گذرها', [1_850_000, 1_792_400, 2_460_000, 1_230_000], { ...cleaning, ...expense }),
  entry('1002', 'جمع‌آوری و حمل پسماند', [2_140_000, 2_205_300, 2_830_000, 1_480_000], { ...cleaning, ...expense }),
  entry('1003', 'گسترش تفکیک پسماند در مبدأ', [310_000, 284_600, 460_000, 190_000], { ...cleaning, ...expense }),
  entry('1004', 'نگهداری فضای سبز', [1_620_000, 1_655_800, 2_090_000, 1_020_000], { ...green, ...expense }),
  entry('1004-07', 'ساخت بوستان محله‌ای منطقهٔ ۷', [64_000, 51_200, 78_000, 32_500], {
    ...green,
    ...capital,
    district: '7',
    project: 'بوستان‌های محله‌ای',
  }),
  entry('1004-12', 'ساخت بوستان محله‌ای منطقهٔ ۱۲', [58_000, 60_300, 92_000, 47_000], {
    ...green,
    ...capital,
    district: '12',
    project: 'بوستان‌های محله‌ای',
  }),
  entry('1004-14', 'ساخت بوستان محله‌ای منطقهٔ ۱۴', [71_000, 38_900, 110_000, 29_000], {
    ...green,
    ...capital,
    district: '14',
    project: 'بوستان‌های محله‌ای',
  }),
  entry('1005', 'سامانهٔ ۱۳۷ و رسیدگی به درخواست‌ها', [96_000, 91_700, 138_000, 71_000], {
    ...services,
    ...expense,
    programme: 'پاسخ‌گویی',
  }),
  entry('1006', 'لایروبی جوی‌ها و کانال‌ها', [240_000, 233_500, 330_000, 150_000], { ...cleaning, ...expense }),
  entry('1007', 'نوسازی ناوگان خدمات شهری', [540_000, 410_900, 900_000, 260_000], {
    ...services,
    ...capital,
    programme: 'ماشین‌آلات',
  }),
]

const energyLines: Entry[] = [
  entry('1008', 'بهای برق اماکن و تأسیسات شهری', [146_000, 149_300, 168_000, 84_000], { ...energy, ...expense }),
  entry('1009', 'جایگزینی چراغ‌ها با ال‌ای‌دی', [84_000, 79_100, 132_000, 58_000], { ...energy, ...capital }),
  entry('1010', 'کنتور هوشمند و پایش مصرف', [22_000, 18_300, 46_000, 15_000], { ...energy, ...capital }),
  entry('1008-01', 'اصلاح ضریب توان و بازبینی قبض‌ها', [9_000, 8_600, 12_500, 6_200], { ...energy, ...expense }),
  entry('1011', 'نیروگاه خورشیدی بام ساختمان‌ها', [35_000, 27_400, 90_000, 28_000], { ...energy, ...capital }),
  entry('1009-04', 'بازسازی روشنایی بوستان‌های منطقهٔ ۴', [12_000, 11_700, 16_500, 9_000], {
    ...energy,
    ...capital,
    district: '4',
    project: 'روشنایی کم‌مصرف بوستان‌ها',
  }),
  entry('1009-10', 'بازسازی روشنایی بوستان‌های منطقهٔ ۱۰', [14_000, 9_800, 21_000, 7_500], {
    ...energy,
    ...capital,
    district: '10',
    project: 'روشنایی کم‌مصرف بوستان‌ها',
  }),
]

const entries = [...crisisLines, ...servicesLines, ...energyLines]

/** What was spent of 1400 far from its approval: why, and what is done about it. That of 1007 is left to the checks. */
const variances: Readonly<Record<string, readonly [cause: string, step: string]>> = {
  '1004-07': ['تملک بخشی از زمین بوستان به درازا کشید.', 'پرداخت بهای زمین در ۱۴۰۱ و ادامهٔ ساخت'],
  '1004-14': ['مناقصهٔ نخست برنده نداشت.', 'مناقصهٔ دوباره در نیمهٔ نخست ۱۴۰۱'],
  '1009-10': ['چراغ‌ها پس از پایان سال تحویل شد.', 'تسویهٔ خرید از اعتبار ۱۴۰۱'],
  '1010': ['بخشی از کنتورها تحویل نشد.', 'نصب و تسویه پس از تحویل'],
  '1011': ['مجوز اتصال دو بام به شبکه دیر صادر شد.', 'نصب بام‌های مانده در ۱۴۰۱'],
}

/** The allocations of 1401 are those of its first half; the seed's own names no day. */
const endOfHalf = '2022-09-22'

export const budgetLines: Line[] = entries.map(({ line }) => line)

export const budgetAmounts: Amount[] = entries.flatMap(({ line, amounts }) => {
  const [approved1400, actual1400, approved1401, allocated1401] = amounts
  const phases = [
    [1400, 'approved', approved1400],
    [1400, 'actual', actual1400],
    [1401, 'approved', approved1401],
    [1401, 'allocated', allocated1401],
  ] as const
  return phases.flatMap(([fiscalYear, phase, million]): Amount[] => {
    if (million === null) return []
    const { code, openness, sample } = line
    const amount = BigInt(million) * 1_000_000n
    const asOf = phase === 'allocated' && sample ? endOfHalf : null
    const [cause = null, step = null] = (phase === 'actual' ? variances[code] : undefined) ?? []
    return [{ line: code, fiscalYear, phase, amount, qualifier: 'exact', asOf, cause, step, openness, sample }]
  })
})

/** Work done and the whole cost in million rial, at the end of Azar 1401. */
const progress: readonly (readonly [line: string, physical: number, planned: number, totalCost: number])[] = [
  ['1004-07', 48, 55, 160_000],
  ['1004-12', 61, 60, 190_000],
  ['1004-14', 14, 45, 260_000],
  ['1009-04', 72, 75, 30_000],
  ['1009-10', 40, 60, 38_000],
  ['1011', 27, 35, 230_000],
]

export const projectProgress = progress.map(
  ([line, physical, planned, totalCost]): Row<'projectProgress'> => ({
    line,
    on: '2022-12-21',
    physical: String(physical),
    planned: String(planned),
    totalCost: BigInt(totalCost) * 1_000_000n,
    openness: 'open',
    sample: true,
  }),
)
