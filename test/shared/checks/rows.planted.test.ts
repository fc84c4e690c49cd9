import { describe, expect, it } from 'vitest'
import { monthsOf, parsePeriod } from '../../../shared/quantities/period.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import {
  account,
  amount,
  district,
  drill,
  indicator,
  indicatorValue,
  line,
  link,
  measure,
  neighbourhood,
  reading,
  stated,
  team,
  training,
} from '../facts/sessionData.ts'
import { findingsOf } from './check.ts'
import { mended } from './mended.ts'

type Some = Partial<Rows>

const drills = (...dates: string[]) => dates.map((date, i) => drill(`${i}`, date, { hazard: `مخاطره ${i}` }))
const places = [
  district('city', { kind: 'city', position: 0 }),
  ...['1', '2', '3', '4', '5'].map(code => district(code)),
]
/** An indicator of five districts and the city. */
const inPlaces = (
  unit: 'percent' | 'request',
  ofPlace: (i: number) => string,
  ofCity: string,
  target: string | null = null,
): Some => ({
  district: places,
  indicator: [indicator('i', { unit, direction: 'higher', title: 'شاخص نمونه' })],
  indicatorValue: places.map(({ code }, i) =>
    indicatorValue('i', '1401H1', i === 0 ? ofCity : ofPlace(i), target, { district: code }),
  ),
})
const series = (...actuals: string[]): Some => ({
  indicator: [indicator('i')],
  indicatorValue: actuals.map((actual, i) => indicatorValue('i', `${1396 + i}`, actual, null)),
})
const ofPercent = (title: string, actual: string): Some => ({
  indicator: [indicator('i', { unit: 'percent', title })],
  indicatorValue: [indicatorValue('i', '1400', actual, null)],
})
const budget = (...amounts: ReturnType<typeof amount>[]): Some => ({ budgetLine: [line('7')], budgetAmount: amounts })
const bn = 1_000_000_000n
const fourAmounts = (last: bigint) => [
  amount('7', 1400, 'approved', 2_140n * bn),
  amount('7', 1400, 'actual', 2_205n * bn),
  amount('7', 1401, 'allocated', 1_480n * bn),
  amount('7', 1401, 'approved', last * bn),
]
/** Eight months of an account at 1,500 rial per kilowatt-hour, the last of them otherwise. */
const bills = (last: Partial<Row<'energyReading'>>, before: Partial<Row<'energyReading'>> = {}): Some => ({
  energyAccount: [account('1')],
  energyReading: [900, 1000, 1100, 1200, 1000, 950, 1050, 1000].map((energy, i) => ({
    ...reading('1', `1401-0${i + 1}`, energy, BigInt(energy) * 1500n),
    ...(i === 6 && before),
    ...(i === 7 && last),
  })),
})
const days = (from: string, to: string) => ({ from: `2022-${from}`, to: `2022-${to}` })

/** A red indicator, with what is said of it. */
const aimed = (said: Partial<Row<'indicatorValue'>>): Some => ({
  indicator: [indicator('i')],
  indicatorValue: [indicatorValue('i', '1400', '15', '10', said)],
})
/** Targets and actuals of years of which more is better. */
const aims = (...values: readonly (readonly [target: string, actual: string])[]): Some => ({
  indicator: [indicator('i', { direction: 'higher' })],
  indicatorValue: values.map(([target, actual], i) => indicatorValue('i', `${1396 + i}`, actual, target)),
})
/** A project that spent thirty billion rial. */
const ofProject = (physical: string, totalCost: bigint): Some => ({
  ...budget(amount('7', 1400, 'actual', 30n * bn)),
  projectProgress: [
    { line: '7', on: '2022-06-01', physical, planned: null, totalCost, openness: 'open', sample: false },
  ],
})

/** A project's work on two days, the later first. */
const ofWork = (before: string, after: string): Some => ({
  budgetLine: [line('7')],
  projectProgress: (
    [
      ['2022-09-01', after],
      ['2022-06-01', before],
    ] as const
  ).map(([on, physical]) => ({
    line: '7',
    on,
    physical,
    planned: null,
    totalCost: null,
    openness: 'open',
    sample: false,
  })),
})

/** Eight months of two accounts, the second with more use by so much. */
const twoMeters = (more: number) =>
  ['1', '2'].flatMap((of, i) =>
    [900, 1000, 1100, 1200, 1000, 950, 1050, 1000].map((energy, month) =>
      reading(of, `1401-0${month + 1}`, energy + i * more, BigInt(energy) * 1500n),
    ),
  )
/** Five districts, the last with so many. */
const peopled = (last: number): Some => ({
  district: places.map((place, i) => (i === 0 ? place : { ...place, population: i === 5 ? last : 100_000 + i * 9000 })),
})

/** A rule, rows that break it, and the same rows without their error. */
const planted: readonly (readonly [rule: string, error: string, wrong: Some, right: Some])[] = [
  [
    'rows-mismatch',
    'stated drills',
    { drill: drills('2022-04-01', '2022-05-01'), statedFact: [stated('d', '3', { unit: 'drill', period: '1401H1' })] },
    { drill: drills('2022-04-01', '2022-05-01'), statedFact: [stated('d', '2', { unit: 'drill', period: '1401H1' })] },
  ],
  [
    'rows-mismatch',
    'persons of an indicator',
    {
      training: [training('1', '2022-05-01')],
      indicator: [indicator('i', { unit: 'person', title: 'افراد آموزش‌دیده' })],
      indicatorValue: [indicatorValue('i', '1401H1', '25', null)],
    },
    {
      training: [training('1', '2022-05-01')],
      indicator: [indicator('i', { unit: 'person', title: 'افراد آموزش‌دیده' })],
      indicatorValue: [indicatorValue('i', '1401H1', '20', null)],
    },
  ],
  [
    'rows-mismatch',
    'coverage',
    {
      neighbourhood: [neighbourhood('a'), neighbourhood('b')],
      responderTeam: [team('t', 'a', '2022-05-01')],
      indicator: [indicator('i', { unit: 'percent', title: 'پوشش گروه‌های امدادیار', direction: 'higher' })],
      indicatorValue: [indicatorValue('i', '1401H1', '60', null)],
    },
    {
      neighbourhood: [neighbourhood('a'), neighbourhood('b')],
      responderTeam: [team('t', 'a', '2022-05-01')],
      indicator: [indicator('i', { unit: 'percent', title: 'پوشش گروه‌های امدادیار', direction: 'higher' })],
      indicatorValue: [indicatorValue('i', '1401H1', '50', null)],
    },
  ],
  [
    'city-mismatch',
    'a city below the sum of its districts',
    inPlaces('request', () => '20', '90'),
    inPlaces('request', () => '20', '100'),
  ],
  [
    'city-mismatch',
    'a city above all of its districts',
    inPlaces('percent', i => `${40 + i}`, '48'),
    inPlaces('percent', i => `${40 + i}`, '43'),
  ],
  ['outlier', 'a zero too many', series('8.1', '8.4', '9', '85', '8.8'), series('8.1', '8.4', '9', '8.5', '8.8')],
  [
    'outlier',
    'a unit of its own',
    series('8100', '8400', '9000', '8.5', '8800'),
    series('8100', '8400', '9000', '8500', '8800'),
  ],
  [
    'outlier',
    'toman for rial',
    budget(
      amount('7', 1399, 'approved', 20n * bn),
      amount('7', 1400, 'approved', 25n * bn),
      amount('7', 1400, 'actual', 24n * bn),
      amount('7', 1401, 'approved', 300n * bn),
    ),
    budget(
      amount('7', 1399, 'approved', 20n * bn),
      amount('7', 1400, 'approved', 25n * bn),
      amount('7', 1400, 'actual', 24n * bn),
      amount('7', 1401, 'approved', 30n * bn),
    ),
  ],
  [
    'outlier',
    'hours of a course',
    {
      training: ['8', '12', '6', '1600'].map((hours, i) => training(`${i}`, `2022-05-0${i + 1}`, { hours })),
    },
    {
      training: ['8', '12', '6', '1.5'].map((hours, i) => training(`${i}`, `2022-05-0${i + 1}`, { hours })),
    },
  ],
  ['impossible-value', 'negative minutes', series('8', '-8'), series('8', '9')],
  ['impossible-value', 'a share above all', ofPercent('سهم پسماند خشک', '130'), ofPercent('سهم پسماند خشک', '30')],
  ['impossible-value', 'a growth above all is none', ofPercent('پوشش بیمه', '101'), ofPercent('رشد درآمد', '130')],
  [
    'impossible-value',
    'half a drill',
    { statedFact: [stated('d', '2.5', { unit: 'drill', period: '1399' })] },
    { statedFact: [stated('d', '2', { unit: 'drill', period: '1399' })] },
  ],
  [
    'impossible-value',
    'nobody there',
    { drill: [drill('1', '2022-05-01', { participants: 0 })] },
    { drill: [drill('1', '2022-05-01', { participants: null })] },
  ],
  [
    'impossible-value',
    'no hours',
    { training: [training('1', '2022-05-01', { hours: '0' })] },
    { training: [training('1', '2022-05-01')] },
  ],
  [
    'impossible-value',
    'less than no hours',
    { training: [training('1', '2022-05-01', { hours: '-1.5' })] },
    { training: [training('1', '2022-05-01', { hours: '1.5' })] },
  ],
  [
    'impossible-value',
    'an empty allocation',
    budget(amount('7', 1401, 'approved', 9n * bn), amount('7', 1401, 'allocated', 0n)),
    budget(amount('7', 1401, 'approved', 9n * bn), amount('7', 1401, 'allocated', 5n * bn)),
  ],
  ['future-record', 'a drill', { drill: drills('2023-02-10') }, { drill: drills('2023-01-05') }],
  [
    'future-record',
    'a team',
    { neighbourhood: [neighbourhood('a')], responderTeam: [team('t', 'a', '2023-03-01')] },
    { neighbourhood: [neighbourhood('a')], responderTeam: [team('t', 'a', '2022-03-01')] },
  ],
  [
    'future-record',
    'a measure that is done',
    { measure: [measure('m', { status: 'done', endsOn: '2023-06-01' })] },
    { measure: [measure('m', { status: 'underway', endsOn: '2023-06-01' })] },
  ],
  [
    'future-record',
    'an actual',
    { indicator: [indicator('i')], indicatorValue: [indicatorValue('i', '1402', '8', null)] },
    { indicator: [indicator('i')], indicatorValue: [indicatorValue('i', '1402', null, '8')] },
  ],
  [
    'double-record',
    'a drill',
    { drill: [drill('1', '2022-05-01', { title: 'مانور زلزله' }), drill('2', '2022-05-01', { title: 'مانور زلزله' })] },
    { drill: [drill('1', '2022-05-01', { title: 'مانور زلزله' }), drill('2', '2022-06-01', { title: 'مانور زلزله' })] },
  ],
  [
    'double-record',
    'a line under another word',
    {
      budgetLine: [
        line('1', { title: 'لایروبی جوی‌ها و کانال‌ها' }),
        line('2', { title: 'لایروبی جوی‌ها و کانال‌های شهر' }),
      ],
      budgetAmount: ['1', '2'].map(of => amount(of, 1401, 'approved', 9n * bn)),
    },
    {
      budgetLine: [line('1', { title: 'لایروبی جوی‌ها و کانال‌ها' }), line('2', { title: 'آسفالت معابر' })],
      budgetAmount: ['1', '2'].map(of => amount(of, 1401, 'approved', 9n * bn)),
    },
  ],
  [
    'double-record',
    'two teams in one neighbourhood',
    {
      neighbourhood: [neighbourhood('a'), neighbourhood('b')],
      responderTeam: [team('1', 'a', '2022-05-01'), team('2', 'a', '2022-06-01')],
    },
    {
      neighbourhood: [neighbourhood('a'), neighbourhood('b')],
      responderTeam: [team('1', 'a', '2022-05-01'), team('2', 'b', '2022-06-01')],
    },
  ],
  [
    'double-record',
    'an account',
    { energyAccount: [account('1', { site: 'بوستان لاله' }), account('2', { site: 'بوستان لاله' })] },
    { energyAccount: [account('1', { site: 'بوستان لاله' }), account('2', { site: 'بوستان لاله، کنتور ۲' })] },
  ],
  [
    'targets-equal-actuals',
    'in every place',
    { ...inPlaces('percent', () => '43', '43', '43') },
    { ...inPlaces('percent', i => `${40 + i}`, '43', '43') },
  ],
  [
    'budget-rules',
    'more than was approved',
    budget(amount('7', 1401, 'approved', 10n * bn), amount('7', 1401, 'allocated', 12n * bn)),
    budget(
      amount('7', 1401, 'approved', 10n * bn),
      amount('7', 1401, 'revised', 12n * bn),
      amount('7', 1401, 'allocated', 12n * bn),
    ),
  ],
  [
    'budget-rules',
    'spent by more than a tenth',
    budget(amount('7', 1400, 'approved', 10n * bn), amount('7', 1400, 'actual', 12n * bn)),
    budget(amount('7', 1400, 'approved', 10n * bn), amount('7', 1400, 'actual', 10n * bn + bn / 2n)),
  ],
  [
    'budget-rules',
    'less than two fifths of construction',
    {
      budgetLine: [line('7'), line('8', { class: 'capital' })],
      budgetAmount: [amount('7', 1401, 'approved', 70n * bn), amount('8', 1401, 'approved', 30n * bn)],
    },
    {
      budgetLine: [line('7'), line('8', { class: 'capital' })],
      budgetAmount: [amount('7', 1401, 'approved', 60n * bn), amount('8', 1401, 'approved', 40n * bn)],
    },
  ],
  [
    'bill-rules',
    'a zero too many',
    bills({ energy: 10_000, cost: 15_000_000n }),
    bills({ energy: 2000, cost: 3_000_000n }),
  ],
  ['bill-rules', 'a zero too few', bills({ energy: 100, cost: 150_000n }), bills({ energy: 400, cost: 600_000n })],
  ['bill-rules', 'toman for rial', bills({ cost: 150_000n }), bills({ cost: 600_000n })],
  ['bill-rules', 'an amount of another bill', bills({ cost: 15_000_000n }), bills({ cost: 3_000_000n })],
  ['bill-rules', 'use for nothing', bills({ cost: 0n }), bills({ energy: 0, cost: 0n })],
  ['bill-rules', 'the price of no use', bills({ energy: 0, cost: 1_500_000n }), bills({ energy: 0, cost: 90_000n })],
  [
    'bill-rules',
    'days counted twice',
    bills(days('10-20', '11-21'), days('09-22', '10-22')),
    bills(days('10-22', '11-21'), days('09-22', '10-22')),
  ],
  [
    'bill-rules',
    'a month beside the bill of two',
    bills(days('09-22', '10-22'), days('09-22', '11-21')),
    bills(days('09-22', '11-21'), days('09-22', '11-21')),
  ],
  [
    'measure-rules',
    'more saved than there is',
    { measure: [measure('m', { baseline: '100', saving: '110' })] },
    { measure: [measure('m', { baseline: '100', saving: '90' })] },
  ],
  [
    'measure-rules',
    'savings on one baseline that pass it together',
    { measure: ['60', '55'].map((saving, i) => measure(`m${i}`, { saving, endsOn: `2023-0${i + 2}-01` })) },
    { measure: ['40', '55'].map((saving, i) => measure(`m${i}`, { saving, endsOn: `2023-0${i + 2}-01` })) },
  ],
  [
    'measure-rules',
    'a baseline above all use',
    {
      measure: [measure('m', { baseline: '900', saving: '60' })],
      statedFact: [stated('u', '100', { unit: 'megawattHour', title: 'مصرف سالانهٔ برق' })],
    },
    {
      measure: [measure('m', { baseline: '90', saving: '60' })],
      statedFact: [stated('u', '100', { unit: 'megawattHour', title: 'مصرف سالانهٔ برق' })],
    },
  ],
  [
    'impossible-value',
    'a saving below nothing',
    { measure: [measure('m', { saving: '-60' })] },
    { measure: [measure('m', { saving: '60' })] },
  ],
  [
    'outlier',
    'a cost in million rial among others',
    { measure: [9e9, 3e9, 4e11, 2e10, 8600].map((cost, i) => measure(`m${i}`, { cost: BigInt(cost) })) },
    { measure: [9e9, 3e9, 4e11, 2e10, 8.6e9].map((cost, i) => measure(`m${i}`, { cost: BigInt(cost) })) },
  ],
  [
    'overdue-measure',
    'still under way after its end',
    { measure: [measure('m', { status: 'underway', endsOn: '2022-06-06' })] },
    { measure: [measure('m', { status: 'underway', endsOn: '2024-06-06' })] },
  ],
  [
    'overdue-measure',
    'planned for a day that is past',
    { measure: [measure('m', { status: 'planned', startsOn: '2022-06-06' })] },
    { measure: [measure('m', { status: 'done', startsOn: '2022-06-06' })] },
  ],
  [
    'double-record',
    'a measure under two spellings',
    {
      measure: ['کم‌کردن روشنایی بوستان‌ها', 'کم کردن روشنایی بوستان ها'].map((title, i) => measure(`m${i}`, { title })),
    },
    { measure: ['کم‌کردن روشنایی بوستان‌ها', 'کم کردن روشنایی معبر ها'].map((title, i) => measure(`m${i}`, { title })) },
  ],
  [
    'measure-rules',
    'all savings above all use',
    {
      measure: ['m', 'n'].map(code => measure(code, { baseline: '100', saving: '60' })),
      statedFact: [stated('u', '100', { unit: 'megawattHour', title: 'مصرف سالانهٔ برق' })],
    },
    {
      measure: ['m', 'n'].map(code => measure(code, { baseline: '100', saving: '40' })),
      statedFact: [stated('u', '100', { unit: 'megawattHour', title: 'مصرف سالانهٔ برق' })],
    },
  ],
  [
    'link-weight',
    'a fifth of a line',
    { budgetLine: [line('7')], indicator: [indicator('i')], lineIndicatorLink: [link('7', 'i', '20')] },
    { budgetLine: [line('7')], indicator: [indicator('i')], lineIndicatorLink: [link('7', 'i', '100')] },
  ],
  [
    'unexplained-variance',
    'a red indicator without a cause',
    aimed({ cause: null, step: 'اقدام' }),
    aimed({ cause: 'علت', step: 'اقدام' }),
  ],
  ['unexplained-variance', 'one without a step', aimed({ cause: 'علت' }), aimed({ cause: 'علت', step: 'اقدام' })],
  [
    'unexplained-variance',
    'spending far from its approval',
    budget(amount('7', 1400, 'approved', 10n * bn), amount('7', 1400, 'actual', 8n * bn)),
    budget(amount('7', 1400, 'approved', 10n * bn), amount('7', 1400, 'actual', 9n * bn)),
  ],
  [
    'double-record',
    'a course under a word more',
    { training: ['پدافند سایبری', 'دورهٔ پدافند سایبری'].map((title, i) => training(`${i}`, '2022-05-01', { title })) },
    { training: ['پدافند سایبری', 'دورهٔ پدافند شیمیایی'].map((title, i) => training(`${i}`, '2022-05-01', { title })) },
  ],
  [
    'double-record',
    'a course on its first day and its last',
    { training: ['01', '02'].map(day => training(day, `2022-05-${day}`, { title: 'امداد' })) },
    { training: ['01', '02'].map((day, i) => training(day, `2022-05-${day}`, { title: 'امداد', persons: 20 + i })) },
  ],
  [
    'double-record',
    'one meter under two accounts',
    { energyAccount: ['1', '2'].map(code => account(code)), energyReading: twoMeters(0) },
    { energyAccount: ['1', '2'].map(code => account(code)), energyReading: twoMeters(7) },
  ],
  [
    'outlier',
    'an allocation ten times the only approval',
    budget(amount('7', 1400, 'approved', 2n * bn), amount('7', 1401, 'allocated', 27n * bn)),
    budget(amount('7', 1400, 'approved', 2n * bn), amount('7', 1401, 'allocated', 7n * bn)),
  ],
  [
    'outlier',
    'an approval whose digits changed places',
    budget(...fourAmounts(8_230n)),
    budget(...fourAmounts(2_830n)),
  ],
  ['lost-progress', 'work that is less than it was', ofWork('48', '40'), ofWork('48', '48')],
  [
    'place-mismatch',
    'a line of another district',
    { district: places, budgetLine: [line('7', { title: 'روشنایی بوستان‌های منطقهٔ ۳', district: '2' })] },
    { district: places, budgetLine: [line('7', { title: 'روشنایی بوستان‌های منطقهٔ ۳', district: '3' })] },
  ],
  [
    'future-record',
    'an allocation that is counted until a day to come',
    budget(amount('7', 1401, 'allocated', 9n * bn, { asOf: '2023-03-20' })),
    budget(amount('7', 1401, 'allocated', 9n * bn, { asOf: '2022-12-21' })),
  ],
  ['outlier', 'a district of ten times as many', peopled(1_200_000), peopled(120_000)],
  [
    'impossible-value',
    'prices five times as high',
    { inflationRate: [{ fiscalYear: 1400, rate: '450', source: 'مرکز آمار', sample: false }] },
    { inflationRate: [{ fiscalYear: 1400, rate: '45', source: 'مرکز آمار', sample: false }] },
  ],
  ['progress-gap', 'money ahead of the work', ofProject('10', 100n * bn), ofProject('25', 100n * bn)],
  [
    'target-credibility',
    'targets that are all met',
    aims(['10', '12'], ['10', '11'], ['10', '13'], ['10', '10.5']),
    aims(['10', '12'], ['10', '11'], ['10', '9'], ['10', '10.5']),
  ],
  [
    'target-credibility',
    'targets that are their actuals',
    aims(['12', '12'], ['11', '11'], ['13', '13']),
    aims(['12', '12'], ['11', '11'], ['13', '12.9']),
  ],
  [
    'budget-rules',
    'credit secured above the approval and its supplement',
    budget(
      amount('7', 1401, 'approved', 10n * bn),
      amount('7', 1401, 'supplementary', 2n * bn),
      amount('7', 1401, 'secured', 13n * bn),
    ),
    budget(
      amount('7', 1401, 'approved', 10n * bn),
      amount('7', 1401, 'supplementary', 2n * bn),
      amount('7', 1401, 'secured', 12n * bn),
    ),
  ],
]

const rulesOf = (rows: Some) => findingsOf(rows).map(({ rule }) => rule)

describe('an error planted in rows', () => {
  it.each(planted)('is found by %s: %s', (rule, _, wrong) => {
    const found = findingsOf(wrong)
    expect(found.map(one => one.rule)).toContain(rule)
    for (const finding of found.filter(({ mend }) => mend !== undefined))
      expect(findingsOf(mended(wrong, finding)).length).toBe(found.length - 1)
  })

  it.each(planted.map(([rule, error, , right]) => [rule, error, right] as const))(
    'that is none is left by %s: %s',
    (rule, _, right) => {
      expect(rulesOf(right)).not.toContain(rule)
    },
  )
})

/** What is found of an account's months, all of them with use for nothing. */
function ofFreeMonths(count: number) {
  const months = ['1399', '1400'].flatMap(year => monthsOf(parsePeriod(year))).slice(0, count)
  const energyReading = months.map(month => reading('1', month, 1000, 0n))
  return findingsOf({ energyAccount: [account('1')], energyReading }).filter(({ rule }) => rule === 'bill-rules')
}

describe('unusual bills', () => {
  it('are named up to twenty of a department, and the others told together, anew when there is another', () => {
    expect(ofFreeMonths(20).every(({ where }) => where.kind === 'energyReading')).toBe(true)
    expect(ofFreeMonths(23)).toHaveLength(21)
    const [three, four] = [23, 24].map(count => ofFreeMonths(count).find(({ where }) => where.kind === 'department'))
    expect(three?.message).toContain('۳ قبض برق دیگر')
    expect(four?.id).not.toBe(three?.id)
  })
})
