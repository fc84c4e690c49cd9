import { tableMoneyOf } from '../../domain/councilMoney.ts'
import type { Basis, FactCodes } from '../../facts/codes.ts'
import type { Fact } from '../../facts/fact.ts'
import { printUsual } from '../../facts/factFormats.ts'
import { inUnits } from '../../facts/inUnits.ts'
import { printBare } from '../../facts/printFact.ts'
import { resolveFact } from '../../facts/resolve.ts'
import { approximate } from '../../persian/approximate.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { formatRial, moneyUnitName } from '../../persian/money.ts'
import { Problem } from '../../problems/problem.ts'
import { type Unit, unitChoices } from '../../quantities/unit.ts'
import { type RecordKind, recordKinds } from '../../records/index.ts'
import { qualify } from '../../records/qualifier.ts'
import type { Session } from '../../session/session.ts'
import type { AnyRow } from '../../tables/record.ts'

/** Whose figures: of every department that reports to the session, or of the one with this code. */
export interface FigureScope {
  session: Session
  department?: string | undefined
}

/** A large figure of a dashboard: one name has one meaning in every session and department. */
export interface DashboardFigure {
  name: string
  /** «رزمایش ۱۴۰۱» */
  label: string
  /** Exact decimal in its unit. */
  value: string
  /** With its unit, as it is printed large: «۷ رزمایش». */
  text: string
  /** The same in a column whose head names the unit. */
  cell: string
  /** What a column's head adds to the label: «میلیون ریال»; empty where the label says it. */
  unit: string
  /** How two of them are compared: what is counted by its difference, a percentage in points, all else in percent. */
  comparedBy: 'difference' | 'points' | 'percent'
  isExact: boolean
  /** Whether more of it is good; undefined where nobody can say. */
  better?: 'higher' | 'lower'
  /** What must be read with it. */
  caveats: readonly string[]
  sample: boolean
  /** Records it rests on, its own kind first. */
  rests: readonly { kind: RecordKind; rows: readonly AnyRow[] }[]
  /** @param of named behind the source where the figure is of another session than the document */
  cite: (codes: FactCodes, of?: string) => string
}

type Named = Pick<DashboardFigure, 'name' | 'label'> & { better?: 'higher' | 'lower' }

/**
 * The figure at an address, or none where the session has nothing to read there.
 * @param unit to print it in, where it is not its own
 */
export function factFigure({ session }: FigureScope, named: Named, address: string, unit?: Unit): DashboardFigure[] {
  const own = factOrNone(session, address)
  if (own === undefined) return []
  const fact = unit === undefined ? own : inUnits(own, { in: unit })
  const cell = cellOf(session, fact)
  return [
    {
      ...named,
      value: fact.value,
      text: largeText(fact, cell, session),
      cell,
      unit:
        fact.unit === 'rial'
          ? moneyUnitName(tableMoneyOf(session))
          : fact.unit === 'percent'
            ? ''
            : unitChoices[fact.unit],
      comparedBy: fact.unit === 'percent' ? 'points' : isCounted(fact) ? 'difference' : 'percent',
      isExact: fact.qualifier === 'exact',
      caveats: fact.caveats,
      sample: fact.sample,
      rests: rowsOfFact(session, fact),
      cite: (codes, of) =>
        codes.of(
          of === undefined ? fact : { ...fact, address: `${fact.address} ${of}`, label: `${fact.label} (${of})` },
        ),
    },
  ]
}

/** As it is printed large: money in the unit of tables, what came of another unit without decimals, to fit. */
function largeText(fact: Fact, cell: string, session: Session): string {
  if (fact.unit === 'rial') return `${cell} ${moneyUnitName(tableMoneyOf(session))}`
  if (fact.quotient !== true || fact.unit === 'percent') return printUsual(fact)
  return `${qualify(formatNumber(fact.value, { fraction: 0 }), fact.qualifier)} ${unitChoices[fact.unit]}`
}

/** Units of what is counted one by one. */
const counted: ReadonlySet<Unit> = new Set(['drill', 'course', 'account', 'item', 'person'])
const isCounted = ({ unit }: Fact) => counted.has(unit)

function factOrNone(session: Session, address: string): Fact | undefined {
  try {
    return resolveFact(session, address)
  } catch (cause) {
    if (cause instanceof Problem) return undefined
    throw cause
  }
}

function cellOf(session: Session, fact: Fact): string {
  if (fact.unit === 'rial') return qualify(formatRial(BigInt(fact.value), tableMoneyOf(session)), fact.qualifier)
  const bare = printBare(fact, fact.unit === 'percent' ? 'percent' : 'number')
  return fact.computed && fact.qualifier === 'about' ? approximate(bare) : qualify(bare, fact.qualifier)
}

function rowsOfFact(session: Session, { rows }: Fact): DashboardFigure['rests'] {
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  return [...byKind].map(([kind, own]) => ({ kind, rows: own.flatMap(({ key }) => session.find(kind, key) ?? []) }))
}

interface Counted {
  rows: readonly AnyRow[]
  /** What they are counted among; left out where that is no measure of them. */
  among?: number
  /** Of one of them: «شاخص». */
  noun: string
  kind: RecordKind
  /** What the source calls them. */
  source: string
  basis?: Basis
}

/** How many records are so, and which. */
export function countFigure(
  { session }: FigureScope,
  named: Named,
  { rows, among, noun, kind, source, basis = {} }: Counted,
): DashboardFigure {
  const cell = formatNumber(String(rows.length))
  return {
    ...named,
    value: String(rows.length),
    text: among === undefined ? `${cell} ${noun}` : `${cell} از ${formatNumber(String(among))} ${noun}`,
    cell,
    unit: '',
    comparedBy: 'difference',
    isExact: true,
    caveats: [],
    sample: rows.some(row => row['sample'] === true),
    rests: [{ kind, rows }, ...basisParts(basis)],
    cite: (codes, of) => codes.table(kind, of === undefined ? source : `${source} (${of})`, rows, basis, session),
  }
}

function basisParts(basis: Basis): DashboardFigure['rests'] {
  return recordKinds.flatMap(kind => {
    const rows = basis[kind]
    return rows === undefined ? [] : [{ kind, rows }]
  })
}
