import { indicatorTree } from '../domain/indicatorTree.ts'
import { unitCostOf } from '../domain/unitCost.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { refusePlace } from './place.ts'
import { badAddress, type FactReading, unknownAddress } from './reading.ts'

/** `indicator/301/unitCost/1400`: what was spent over all its lines for one of what the indicator came to that year. */
export function readUnitCost(session: Session, address: Address, indicator: Row<'indicator'>): FactReading {
  refusePlace(address)
  if (address.period.length !== 'year') throw badAddress(address, 'budget-is-yearly', {})
  const found = unitCostOf(session, indicator, address.period.year)
  if (typeof found === 'string') throw unknownAddress(address, 'cost-per-unit-missing', { why: found })
  const phases = found.phases.map(phase => phaseChoices[phase]).join(' و ')
  return {
    value: found.cost,
    unit: 'rial',
    per: indicator.unit,
    qualifier: found.qualifier,
    computed: true,
    quotient: true,
    label: `بهای تمام‌شده، ${indicator.title}، ${address.period.label}`,
    caveats: [`بر پایهٔ مبلغ ${phases} ${address.period.label}`],
    cells: [
      ...found.amounts.map(row => ({ kind: 'budgetAmount' as const, row, field: 'amount' })),
      ...found.links.map(row => ({ kind: 'lineIndicatorLink' as const, row, field: 'weight' })),
      ...found.outcome.points.flatMap(({ rows }) =>
        rows.map(row => ({ kind: 'indicatorValue' as const, row, field: 'actual' })),
      ),
    ],
    basis: [
      ...found.lines.map(row => ({ kind: 'budgetLine' as const, row })),
      ...[...indicatorTree(session, indicator)].map(row => ({ kind: 'indicator' as const, row })),
    ],
  }
}
