import { halves, type Measured, measured, months, years } from './define.ts'
import { spread } from './spread.ts'

const wasteSorted = halves([12, 10.9], [13, 11.7], [14, 12.8], [15, 13.6], [17, 14.9])
const streetsCleaned = halves([93, 92.4], [94, 93.3], [95, 94.2], [96, 95.1], [97, 96.3])
const greenPerPerson = years([27, 26.6], [27.5, 27.2])

/** Hours until a request to 137 is answered, by month; Azar 1401 was the worst of its autumn. */
const answerHours = [
  33.5, 33.1, 32.4, 32.8, 31.9, 31.2, 30.6, 30.9, 31.4, 30.2, 29.8, 30.5, 29.4, 28.7, 28.1, 27.6, 27.9, 27.2, 26.9,
  26.8, 29.5,
]

export const services: Measured[] = [
  measured(
    'services',
    '101',
    'سهم پسماند تفکیک‌شده در مبدأ',
    { type: 'outcome', unit: 'percent', direction: 'higher', frequency: 'half' },
    wasteSorted,
    spread(101, wasteSorted, 24),
  ),
  measured(
    'services',
    '102',
    'پوشش نظافت معابر اصلی',
    { type: 'output', unit: 'percent', direction: 'higher', frequency: 'half' },
    streetsCleaned,
    spread(102, streetsCleaned, 6, 100),
  ),
  measured(
    'services',
    '103',
    'میانگین زمان پاسخ به درخواست‌های ۱۳۷',
    { type: 'outcome', unit: 'hour', direction: 'lower', frequency: 'monthly' },
    months(24, answerHours),
  ),
  measured(
    'services',
    '104',
    'سرانهٔ فضای سبز',
    { type: 'outcome', unit: 'squareMetre', direction: 'higher', frequency: 'yearly' },
    greenPerPerson,
    spread(104, greenPerPerson, 30),
  ),
  measured(
    'services',
    '105',
    'درخواست‌های رسیدگی‌شدهٔ شهروندان',
    { type: 'output', unit: 'request', direction: 'higher', frequency: 'half' },
    halves([58_000, 57_240], [60_000, 61_910], [62_000, 63_480]),
  ),
  measured(
    'services',
    '106',
    'هزینهٔ جمع‌آوری هر تن پسماند',
    {
      type: 'efficiency',
      unit: 'rial',
      direction: 'lower',
      frequency: 'half',
      numerator: '107',
      denominator: '108',
    },
    halves([5_700_000, null], [6_000_000, null], [7_200_000, null]),
  ),
  measured(
    'services',
    '107',
    'هزینهٔ جمع‌آوری و حمل پسماند',
    { type: 'input', unit: 'rial', direction: 'lower', frequency: 'half' },
    halves(
      [1_070_000_000_000, 1_058_000_000_000],
      [1_070_000_000_000, 1_147_300_000_000],
      [1_415_000_000_000, 1_395_000_000_000],
    ),
  ),
  measured(
    'services',
    '108',
    'پسماند جمع‌آوری‌شده',
    { type: 'output', unit: 'tonne', direction: 'lower', frequency: 'half' },
    halves([185_000, 186_400], [183_000, 181_900], [180_000, 189_700]),
  ),
  // Nobody pays for it by a line of its own: the checks are to say so.
  measured(
    'services',
    '109',
    'رضایت شهروندان از خدمات شهری',
    { type: 'outcome', unit: 'score', direction: 'higher', frequency: 'yearly' },
    years([70, 66.4], [72, 68.1]),
  ),
  // Without a target, on purpose.
  measured(
    'services',
    '110',
    'طول جوی‌ها و کانال‌های لایروبی‌شده',
    { type: 'output', unit: 'kilometre', direction: 'higher', frequency: 'half' },
    halves([null, 312.5], [null, 341], [null, 328.4]),
  ),
]
