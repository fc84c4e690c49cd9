import { proseMoneyOf } from '../domain/councilMoney.ts'
import type { Session } from '../session/session.ts'
import type { AnyRow } from '../tables/record.ts'
import { type Address, parseAddress, printAddress } from './address.ts'
import type { Fact } from './fact.ts'
import { datedFactOf, isOwnFactKind, type OwnFactKind } from './factKinds.ts'
import { factRows } from './factRows.ts'
import { readBudget } from './readBudget.ts'
import { readDated } from './readDated.ts'
import { readEnergyAccounts, readEnergyReadings } from './readEnergy.ts'
import { readIndicator } from './readIndicator.ts'
import type { FactReading } from './reading.ts'
import { readLink } from './readLink.ts'
import { readMeasure } from './readMeasure.ts'
import { readStated } from './readStated.ts'
import { seriesSource } from './seriesSource.ts'
import { sourceOf } from './source.ts'

/**
 * The number at an address, from its rows; texts, key figures and codes of a session ask for the same ones.
 * @throws Problem, a bad fact for an address that says no number, an unknown one naming what is missing
 */
export function resolveFact(session: Session, where: Address | string): Fact {
  const known = session.deriveOfRows(resolved)
  const address = typeof where === 'string' ? parseAddress(where) : where
  const name = printAddress(address)
  let fact = known.get(name)
  if (fact === undefined) {
    fact = resolveAnew(session, address)
    known.set(name, fact)
  }
  return fact
}

const resolved = (): Map<string, Fact> => new Map()

function resolveAnew(session: Session, address: Address): Fact {
  const { label, caveats, cells, basis, series, computed, ...reading } = read(session, address)
  const rows = factRows(session, [...cells, ...basis])
  return {
    ...reading,
    ...(reading.unit === 'rial' ? { prose: proseMoneyOf(session) } : {}),
    address: printAddress(address),
    period: address.period.text,
    sample: [...cells, ...basis].some(isSample) || (series?.rows ?? []).some(row => row['sample'] === true),
    computed: computed ?? address.aggregate !== null,
    label,
    caveats,
    rows,
    source: series === undefined ? sourceOf(session, cells) : seriesSource(session, series),
    closed: rows.some(({ openness }) => openness === 'closed'),
  }
}

function isSample({ row }: { row: AnyRow }): boolean {
  return row['sample'] === true
}

type Reader = (session: Session, address: Address) => FactReading

const ownReaders: Readonly<Record<OwnFactKind, Reader>> = {
  budgetLine: readBudget,
  statedFact: readStated,
  indicator: readIndicator,
  lineIndicatorLink: readLink,
  energyAccount: readEnergyAccounts,
  energyReading: readEnergyReadings,
  measure: readMeasure,
}

function read(session: Session, address: Address): FactReading {
  const { kind } = address
  if (isOwnFactKind(kind)) return ownReaders[kind](session, address)
  const fact = datedFactOf(kind)
  if (fact === undefined) throw new RangeError(`Records of ${kind} give no facts.`)
  return readDated(session, address, fact)
}
