import { parsePeriod } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { refusePlace } from './place.ts'
import { badAddress, type FactReading, unknownAddress } from './reading.ts'

/** `statedFact/electricity-use/value/1401`: a number with no rows behind it, as it was stated. */
export function readStated(session: Session, address: Address): FactReading {
  refusePlace(address)
  const { selection, field, period } = address
  if (selection.by !== 'code' || field.by !== 'name' || field.name !== 'value')
    throw badAddress(address, 'stated-facts-not-summed', {})
  const row = session.rows.statedFact.find(({ code }) => code === selection.code)
  if (row === undefined) throw unknownAddress(address, 'stated-fact-unknown', { code: selection.code })
  if (row.period !== period.text)
    throw unknownAddress(address, 'stated-fact-of-other-period', {
      label: parsePeriod(row.period).label,
      period: row.period,
    })
  return {
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    label: `${row.title}، ${period.label}`,
    caveats: [],
    cells: [{ kind: 'statedFact', row, field: 'value' }],
    basis: [],
  }
}
