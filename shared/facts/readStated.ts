import { parsePeriod } from '../domain/period.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { refusePlace } from './place.ts'
import { badFact, type Reading, unknownFact } from './reading.ts'

/** `statedFact/electricity-use/value/1401`: a number with no rows behind it, as it was stated. */
export function readStated(data: Session, address: Address): Reading {
  refusePlace(address)
  const { selection, field, period } = address
  if (selection.by !== 'code' || field.by !== 'name' || field.name !== 'value')
    throw badFact(address, 'دادهٔ اظهارشده جمع نمی‌شود. آن را به شکل statedFact/code/value/period بنویسید.')
  const row = data.rows.statedFact.find(({ code }) => code === selection.code)
  if (row === undefined) throw unknownFact(address, `دادهٔ اظهارشده‌ای با کد «${selection.code}» در این جلسه نیست.`)
  if (row.period !== period.text)
    throw unknownFact(
      address,
      `این داده برای ${parsePeriod(row.period).label} اظهار شده است. دوره را ${row.period} بنویسید.`,
    )
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
