import { jalaliToIso } from '../../../shared/persian/jalali.ts'
import type { Row } from '../../../shared/records/index.ts'

type Measure = Row<'measure'>

/** Year, month and day in the Jalali calendar. */
type Day = readonly [year: number, month: number, day: number]

interface Written {
  title: string
  partners: string | null
  /** MWh a year: what it takes now and what it is expected to save. */
  baseline: number
  saving: number
  /** Million rial. */
  cost: number
  status: Measure['status']
  startsOn: Day | null
  endsOn: Day | null
}

const short: Written[] = [
  {
    title: 'بازبینی قبض‌ها و برچیدن اشتراک‌های بی‌مصرف',
    partners: 'شرکت توزیع برق؛ مناطق',
    baseline: 2_400,
    saving: 310,
    cost: 1_800,
    status: 'done',
    startsOn: [1400, 7, 1],
    endsOn: [1401, 3, 31],
  },
  {
    title: 'اصلاح ضریب توان با نصب خازن',
    partners: 'شرکت توزیع برق',
    baseline: 11_600,
    saving: 640,
    cost: 8_600,
    status: 'underway',
    startsOn: [1401, 2, 1],
    endsOn: [1401, 12, 15],
  },
  {
    title: 'کم‌کردن روشنایی بوستان‌ها پس از نیمه‌شب',
    partners: 'سازمان پارک‌ها و فضای سبز؛ مناطق',
    baseline: 19_800,
    saving: 1_450,
    cost: 3_200,
    status: 'underway',
    startsOn: [1401, 4, 1],
    endsOn: [1401, 12, 29],
  },
  {
    title: 'تنظیم دمای ساختمان‌های اداری',
    partners: 'مناطق و سازمان‌ها',
    baseline: 16_300,
    saving: 980,
    cost: 900,
    status: 'done',
    startsOn: [1401, 3, 1],
    endsOn: [1401, 6, 31],
  },
]

const mid: Written[] = [
  {
    title: 'جایگزینی چراغ‌های سدیمی با ال‌ای‌دی',
    partners: 'شرکت توزیع برق؛ مناطق',
    baseline: 22_500,
    saving: 8_900,
    cost: 264_000,
    status: 'underway',
    startsOn: [1400, 2, 1],
    endsOn: [1402, 12, 29],
  },
  {
    title: 'نصب کنتور هوشمند و پایش برخط مصرف',
    partners: 'شرکت توزیع برق؛ سازمان فناوری اطلاعات و ارتباطات',
    baseline: 48_000,
    saving: 2_600,
    cost: 74_000,
    status: 'underway',
    startsOn: [1401, 1, 15],
    endsOn: [1403, 6, 31],
  },
  {
    title: 'دور متغیر برای تلمبه‌های آبیاری',
    partners: 'سازمان پارک‌ها و فضای سبز؛ شرکت آب و فاضلاب',
    baseline: 14_700,
    saving: 2_900,
    cost: 31_500,
    status: 'planned',
    startsOn: null,
    endsOn: [1403, 12, 29],
  },
  {
    title: 'ممیزی انرژی بیست ساختمان پرمصرف',
    partners: 'دانشگاه صنعتی؛ سازمان نظام مهندسی ساختمان',
    baseline: 9_400,
    saving: 1_300,
    cost: 6_400,
    status: 'stopped',
    startsOn: [1400, 9, 1],
    endsOn: null,
  },
]

const long: Written[] = [
  {
    title: 'نیروگاه خورشیدی بر بام ساختمان‌های شهری',
    partners: 'ساتبا؛ شرکت توزیع برق',
    baseline: 16_300,
    saving: 3_100,
    cost: 186_000,
    status: 'underway',
    startsOn: [1400, 10, 1],
    endsOn: [1404, 12, 29],
  },
  {
    title: 'برق از زیست‌گاز کارخانهٔ کود آلی',
    partners: 'ساتبا؛ سازمان مدیریت پسماند',
    baseline: 7_200,
    saving: 4_800,
    cost: 420_000,
    status: 'planned',
    startsOn: null,
    endsOn: [1405, 12, 29],
  },
  {
    title: 'بازسازی پوستهٔ ساختمان‌های کهنه',
    partners: 'سازمان نظام مهندسی ساختمان؛ سازمان نوسازی و بهسازی',
    baseline: 12_900,
    saving: 2_200,
    cost: 310_000,
    status: 'planned',
    startsOn: null,
    endsOn: null,
  },
  {
    title: 'سامانهٔ مدیریت انرژی بر پایهٔ استاندارد ایزو',
    partners: 'دانشگاه اصفهان؛ سازمان ملی استاندارد',
    baseline: 92_000,
    saving: 3_700,
    cost: 18_500,
    status: 'planned',
    startsOn: null,
    endsOn: [1404, 6, 31],
  },
]

const horizons = { short, mid, long } as const

export const measures: Measure[] = Object.entries(horizons).flatMap(([horizon, list], h) =>
  list.map(
    ({ title, partners, baseline, saving, cost, status, startsOn, endsOn }, i): Measure => ({
      code: `M-${String(h * 4 + i + 1).padStart(2, '0')}`,
      department: 'energy',
      title,
      horizon: horizon as Measure['horizon'],
      partners,
      baseline: String(baseline),
      saving: String(saving),
      unit: 'megawattHour',
      cost: BigInt(cost) * 1_000_000n,
      status,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      openness: 'open',
      sample: true,
    }),
  ),
)

function day(written: Day | null): string | null {
  if (written === null) return null
  const [year, month, date] = written
  return jalaliToIso({ year, month, day: date })
}
