import { closedTest } from '../domain/closed.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { keyOf } from '../tables/key.ts'
import { type Address, parseAddress, printAddress } from './address.ts'
import { datedKinds } from './datedKind.ts'
import type { Fact, FactRow } from './fact.ts'
import { readBudget } from './readBudget.ts'
import { readDated } from './readDated.ts'
import type { Reading } from './reading.ts'
import { readStated } from './readStated.ts'
import { sourceOf } from './source.ts'

/**
 * The number at an address, from its rows.
 * @throws Problem 'bad-fact' for an address that says no number, 'unknown-fact' naming what is missing
 */
export function resolveFact(data: SessionData, where: Address | string): Fact {
  const address = typeof where === 'string' ? parseAddress(where) : where
  const { value, unit, phase, qualifier, label, caveats, cells, basis } = read(data, address)
  const isClosed = closedTest(data)
  const rows = new Map<string, FactRow>()
  for (const { kind, row } of [...cells, ...basis]) {
    const key = keyOf(kind, row)
    rows.set(`${kind}/${key}`, { kind, key, openness: isClosed(kind, row) ? 'closed' : 'open' })
  }
  return {
    address: printAddress(address),
    value,
    unit,
    period: address.period.text,
    ...(phase === undefined ? {} : { phase }),
    qualifier,
    sample: [...cells, ...basis].some(({ row }) => row['sample'] === true),
    computed: address.aggregate !== null,
    label,
    caveats,
    rows: [...rows.values()],
    source: sourceOf(data.changes, cells),
    closed: [...rows.values()].some(({ openness }) => openness === 'closed'),
  }
}

function read(data: SessionData, address: Address): Reading {
  if (address.kind === 'budgetLine') return readBudget(data, address)
  if (address.kind === 'statedFact') return readStated(data, address)
  return readDated(data, address, datedKinds[address.kind])
}
