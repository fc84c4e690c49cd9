import type { Row } from '../../../shared/records/index.ts'
import { session } from './meeting.ts'

type Stated = Row<'statedFact'>

const said = {
  statedOn: session.date,
  claim: null,
  basis: null,
  openness: 'open',
  sample: false,
} as const
const crisis = { department: 'crisis', statedBy: 'crisis-head', period: '1401H1', ...said } as const
const energy = { department: 'energy', statedBy: 'energy-head', period: '1401', ...said } as const

/** The figures said in the chamber, as firmly as they were said. */
export const statedFacts: Stated[] = [
  {
    code: 'drills-h1',
    title: 'رزمایش‌های برگزارشده در نیمهٔ نخست سال',
    value: '6',
    unit: 'drill',
    qualifier: 'exact',
    ...crisis,
  },
  {
    code: 'drill-lead',
    title: 'فاصلهٔ رزمایش مشترک تا رویدادهای اخیر',
    value: '20',
    unit: 'day',
    qualifier: 'about',
    ...crisis,
  },
  {
    code: 'reserve-shelters',
    title: 'پناهگاه‌های چندمنظورهٔ آمادهٔ بهره‌برداری',
    value: '17',
    unit: 'item',
    qualifier: 'exact',
    ...crisis,
    openness: 'closed',
    sample: true,
  },
  {
    code: 'electricity-accounts',
    title: 'اشتراک‌های برق در مناطق و سازمان‌ها',
    value: '1400',
    unit: 'account',
    qualifier: 'moreThan',
    ...energy,
  },
  {
    code: 'electricity-use',
    title: 'مصرف سالانهٔ برق شهرداری',
    value: '93000',
    unit: 'megawattHour',
    qualifier: 'about',
    ...energy,
  },
  // «Amounting to»: a round total of many bills, neither counted to the rial nor a bound.
  {
    code: 'electricity-cost',
    title: 'هزینهٔ سالانهٔ برق شهرداری',
    value: '150000000000',
    unit: 'rial',
    qualifier: 'about',
    ...energy,
  },
]
