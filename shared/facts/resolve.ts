import { proseMoneyOf } from '../domain/councilMoney.ts'
import type { AnyRow } from '../domain/record.ts'
import type { Session } from '../session/session.ts'
import { type Address, parseAddress, printAddress } from './address.ts'
import { datedKinds } from './datedKind.ts'
import type { Fact } from './fact.ts'
import { factRows } from './factRows.ts'
import { readBudget } from './readBudget.ts'
import { readDated } from './readDated.ts'
import { readEnergyAccounts, readEnergyReadings } from './readEnergy.ts'
import { readIndicator } from './readIndicator.ts'
import type { Reading } from './reading.ts'
import { readLink } from './readLink.ts'
import { readMeasure } from './readMeasure.ts'
import { readStated } from './readStated.ts'
import { seriesSource } from './seriesSource.ts'
import { sourceOf } from './source.ts'

/**
 * The number at an address, from its rows.
 * @throws Problem 'bad-fact' for an address that says no number, 'unknown-fact' naming what is missing
 */
export function resolveFact(data: Session, where: Address | string): Fact {
  const address = typeof where === 'string' ? parseAddress(where) : where
  const { label, caveats, cells, basis, series, computed, ...reading } = read(data, address)
  const rows = factRows(data, [...cells, ...basis])
  return {
    ...reading,
    ...(reading.unit === 'rial' ? { prose: proseMoneyOf(data) } : {}),
    address: printAddress(address),
    period: address.period.text,
    sample: [...cells, ...basis].some(isSample) || (series?.rows ?? []).some(row => row['sample'] === true),
    computed: computed ?? address.aggregate !== null,
    label,
    caveats,
    rows,
    source: series === undefined ? sourceOf(data, cells) : seriesSource(data, series),
    closed: rows.some(({ openness }) => openness === 'closed'),
  }
}

function isSample({ row }: { row: AnyRow }): boolean {
  return row['sample'] === true
}

function read(data: Session, address: Address): Reading {
  switch (address.kind) {
    case 'budgetLine':
      return readBudget(data, address)
    case 'statedFact':
      return readStated(data, address)
    case 'indicator':
      return readIndicator(data, address)
    case 'lineIndicatorLink':
      return readLink(data, address)
    case 'energyAccount':
      return readEnergyAccounts(data, address)
    case 'energyReading':
      return readEnergyReadings(data, address)
    case 'measure':
      return readMeasure(data, address)
    case 'drill':
    case 'training':
    case 'responderTeam':
      return readDated(data, address, datedKinds[address.kind])
    default:
      return address.kind satisfies never
  }
}
