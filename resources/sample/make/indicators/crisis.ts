import { parsePeriod } from '../../../../shared/quantities/period.ts'
import { responderTeams, trainings } from '../crisis.ts'
import { neighbourhoods } from '../neighbourhoods.ts'
import { districtNumbers } from '../places.ts'
import { halves, type Measured, measured, type Value, years } from './define.ts'
import { round, spread } from './spread.ts'

const coverageTargets = [
  // The groups began in the autumn of 1400 and had no target before that year.
  ['1399H1', null],
  ['1399H2', null],
  ['1400H1', 10],
  ['1400H2', 35],
  ['1401H1', 70],
] as const

/** Share of neighbourhoods with a team by the end of each half-year, from the teams' own rows. */
function coverage(isHere: (district: string) => boolean): Value[] {
  const here = new Set(neighbourhoods.filter(({ district }) => isHere(district)).map(({ code }) => code))
  return coverageTargets.map(([period, target]) => {
    const { to } = parsePeriod(period)
    const teams = responderTeams.filter(({ neighbourhood, formedOn }) => here.has(neighbourhood) && formedOn <= to)
    return [period, target, round((teams.length * 100) / here.size)]
  })
}

/** Persons trained in the first half of 1401, from the courses' own rows. */
const trained = trainings
  .filter(({ date }) => date <= parsePeriod('1401H1').to)
  .reduce((sum, { persons }) => sum + (persons ?? 0), 0)

const arrival = halves([8.2, 9.1], [8, 8.8], [7.8, 8.4], [7.6, 8.1], [7.5, 8.9])

export const crisis: Measured[] = [
  measured(
    'crisis',
    '301',
    'رزمایش‌های برگزارشدهٔ پدافند غیرعامل',
    { type: 'output', unit: 'drill', direction: 'higher', frequency: 'half' },
    halves([4, 4], [5, 4], [6, 6]),
  ),
  measured(
    'crisis',
    '302',
    'افراد آموزش‌دیده',
    { type: 'output', unit: 'person', direction: 'higher', frequency: 'half' },
    halves([500, 520], [600, 610], [800, trained]),
  ),
  measured(
    'crisis',
    '303',
    'پوشش محله‌ای گروه‌های امدادیار',
    { type: 'outcome', unit: 'percent', direction: 'higher', frequency: 'half' },
    coverage(() => true),
    new Map(districtNumbers.map(number => [String(number), coverage(district => district === String(number))])),
  ),
  measured(
    'crisis',
    '304',
    'میانگین زمان رسیدن نیروی امدادی',
    { type: 'outcome', unit: 'minute', direction: 'lower', frequency: 'half' },
    arrival,
    spread(204, arrival, 20),
  ),
  measured(
    'crisis',
    '305',
    'هزینهٔ هر رزمایش',
    {
      type: 'efficiency',
      unit: 'rial',
      direction: 'lower',
      frequency: 'half',
      numerator: '306',
      denominator: '301',
    },
    halves([110_000_000, null], [110_000_000, null], [120_000_000, null]),
  ),
  measured(
    'crisis',
    '306',
    'هزینهٔ برگزاری رزمایش‌ها',
    { type: 'input', unit: 'rial', direction: 'lower', frequency: 'half' },
    halves([440_000_000, 410_000_000], [550_000_000, 455_000_000], [720_000_000, 690_000_000]),
  ),
  // A target and no value yet, on purpose.
  measured(
    'crisis',
    '307',
    'امتیاز آمادگی سایبری',
    { type: 'outcome', unit: 'score', direction: 'higher', frequency: 'half' },
    [['1401H1', 70, null]],
  ),
  measured(
    'crisis',
    '308',
    'تاب‌آوری تأسیسات حساس',
    { type: 'outcome', unit: 'percent', direction: 'higher', frequency: 'yearly', openness: 'closed' },
    years([40, 34.7], [50, 43.9]),
  ),
]
