import { bareItem } from '../../../shared/domain/agenda.ts'
import type { RecordKind, Row } from '../../../shared/records/index.ts'
import { Session } from '../../../shared/session/session.ts'
import type { Change, JsonRow } from '../../../shared/tables/change.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { emptyRows } from '../../../shared/tables/record.ts'

const open = { openness: 'open', sample: false } as const

/** A session with one department, «مدیریت بحران», and nothing else; `rows` adds to or replaces kinds. */
export function sessionData(rows: Partial<Rows> = {}, changes: Change[] = []): Session {
  return new Session({
    code: 's-1',
    rows: {
      ...emptyRows(),
      council: [
        {
          code: 'c',
          name: 'شورای شهر',
          city: 'اصفهان',
          seats: 13,
          quorum: null,
          tableMoney: null,
          textCurrency: null,
          resolutionPattern: null,
          resolutionUnit: null,
          resolutionScope: null,
          dashboardCharts: null,
          emblem: null,
        },
      ],
      term: [{ code: 't', council: 'c', number: 6, startsOn: '2021-08-05', endsOn: '2025-08-04' }],
      office: [{ code: 'mayor', title: 'شهردار', holder: null }],
      department: [{ code: 'crisis', name: 'مدیریت بحران', head: null }],
      session: [session()],
      agendaItem: [agendaItem('item', 1)],
      report: [report('r-1')],
      district: [district('city', { kind: 'city', position: 0 }), district('1')],
      ...rows,
    },
    changes,
    importBatches: [],
  })
}

export function session(over: Partial<Row<'session'>> = {}): Row<'session'> {
  return {
    code: 's-1',
    term: 't',
    consecutiveNumber: 673,
    numberInTerm: 73,
    kind: 'ordinary',
    date: '2023-01-08',
    time: '09:00',
    place: 'صحن',
    letterNumber: null,
    letterDate: null,
    reportsDue: null,
    ...open,
    ...over,
  }
}

export function agendaItem(code: string, position: number, over: Partial<Row<'agendaItem'>> = {}): Row<'agendaItem'> {
  return {
    ...bareItem,
    code,
    session: 's-1',
    position,
    kind: 'report',
    title: `عنوان ${code}`,
    openness: 'open',
    ...over,
  }
}

export function report(code: string, over: Partial<Row<'report'>> = {}): Row<'report'> {
  return {
    code,
    agendaItem: 'item',
    department: 'crisis',
    period: '1401H1',
    status: 'accepted',
    revision: 1,
    letterNumber: null,
    letterDate: null,
    due: null,
    narrative: 'متن',
    keyFigures: null,
    note: null,
    openness: 'open',
    ...over,
  }
}

export function statement(code: string, position: number, over: Partial<Row<'statement'>> = {}): Row<'statement'> {
  return { code, agendaItem: 'item', position, speaker: 'mayor', text: `سخن ${code}`, quotes: null, ...open, ...over }
}

export function stated(code: string, value: string, over: Partial<Row<'statedFact'>> = {}): Row<'statedFact'> {
  return {
    code,
    department: 'crisis',
    title: `شرح ${code}`,
    value,
    unit: 'item',
    period: '1401',
    qualifier: 'exact',
    claim: null,
    basis: null,
    statedBy: 'mayor',
    statedOn: null,
    ...open,
    ...over,
  }
}

export function line(code: string, over: Partial<Row<'budgetLine'>> = {}): Row<'budgetLine'> {
  return {
    code,
    title: `ردیف ${code}`,
    department: 'crisis',
    district: null,
    mission: null,
    programme: null,
    project: null,
    class: 'expense',
    ...open,
    ...over,
  }
}

export function amount(
  of: string,
  fiscalYear: number,
  phase: Row<'budgetAmount'>['phase'],
  rial: bigint,
  over: Partial<Row<'budgetAmount'>> = {},
): Row<'budgetAmount'> {
  return {
    line: of,
    fiscalYear,
    phase,
    amount: rial,
    qualifier: 'exact',
    asOf: null,
    cause: null,
    step: null,
    ...open,
    ...over,
  }
}

export function drill(code: string, date: string, over: Partial<Row<'drill'>> = {}): Row<'drill'> {
  return {
    code,
    department: 'crisis',
    title: `رزمایش ${code}`,
    date,
    kind: 'operational',
    hazard: 'زلزله',
    partners: null,
    participants: 10,
    ...open,
    ...over,
  }
}

export function training(code: string, date: string, over: Partial<Row<'training'>> = {}): Row<'training'> {
  return {
    code,
    department: 'crisis',
    title: `دوره ${code}`,
    date,
    audience: 'workers',
    hours: '8',
    persons: 20,
    ...open,
    ...over,
  }
}

export function district(code: string, over: Partial<Row<'district'>> = {}): Row<'district'> {
  return {
    code,
    name: `منطقهٔ ${code}`,
    kind: 'district',
    position: Number(code),
    population: null,
    populationYear: null,
    sample: false,
    ...over,
  }
}

export function indicator(code: string, over: Partial<Row<'indicator'>> = {}): Row<'indicator'> {
  return {
    code,
    title: `شاخص ${code}`,
    department: 'crisis',
    type: 'outcome',
    unit: 'minute',
    direction: 'lower',
    frequency: 'yearly',
    owner: null,
    numerator: null,
    denominator: null,
    tolerance: null,
    comparedWith: null,
    ...open,
    ...over,
  }
}

/** An actual and target of the whole city; `over` may name district 1. */
export function indicatorValue(
  of: string,
  period: string,
  actual: string | null,
  target: string | null,
  over: Partial<Row<'indicatorValue'>> = {},
): Row<'indicatorValue'> {
  return {
    indicator: of,
    period,
    district: 'city',
    target,
    actual,
    qualifier: 'exact',
    cause: null,
    step: null,
    ...open,
    ...over,
  }
}

export function account(code: string, over: Partial<Row<'energyAccount'>> = {}): Row<'energyAccount'> {
  return { code, department: 'crisis', district: '1', site: `محل ${code}`, use: 'lighting', ...open, ...over }
}

export function reading(of: string, month: string, energy: number, cost: bigint): Row<'energyReading'> {
  return { account: of, month, energy, cost, from: null, to: null, billing: null, sample: false }
}

export function link(
  of: string,
  to: string,
  weight = '100',
  over: Partial<Row<'lineIndicatorLink'>> = {},
): Row<'lineIndicatorLink'> {
  return { line: of, indicator: to, weight, reason: 'دلیل', ...open, ...over }
}

export function measure(code: string, over: Partial<Row<'measure'>> = {}): Row<'measure'> {
  return {
    code,
    department: 'crisis',
    title: `اقدام ${code}`,
    horizon: 'short',
    partners: null,
    baseline: '100',
    saving: '10',
    unit: 'megawattHour',
    cost: 1_000_000n,
    status: 'underway',
    startsOn: '2022-04-01',
    endsOn: '2023-03-01',
    ...open,
    ...over,
  }
}

export function neighbourhood(code: string): Row<'neighbourhood'> {
  return { code, name: `محله ${code}`, district: '1', sample: false }
}

export function team(
  code: string,
  of: string,
  formedOn: string,
  over: Partial<Row<'responderTeam'>> = {},
): Row<'responderTeam'> {
  return { code, department: 'crisis', neighbourhood: of, formedOn, members: 12, ...open, ...over }
}

/** The seed's passive-defence line: 4.5 bn rial approved for 1400, 6 bn allocated for 1401. */
export function passiveDefence(): Pick<Rows, 'budgetLine' | 'budgetAmount'> {
  return {
    budgetLine: [line('1012', { title: 'پدافند غیرعامل' })],
    budgetAmount: [amount('1012', 1400, 'approved', 4_500_000_000n), amount('1012', 1401, 'allocated', 6_000_000_000n)],
  }
}

/** A change of one record; `at` numbers the days of Dey 1401 from its first. */
export function change(
  id: string,
  kind: RecordKind,
  key: string,
  before: JsonRow | null,
  after: JsonRow | null,
  origin: Change['origin'] = null,
): Change {
  return { id, group: id, at: '2022-12-25T21:30:00.000Z', who: 'دبیرخانه', kind, key, before, after, origin }
}
