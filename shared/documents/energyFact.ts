import { billsOf } from '../domain/energyIndex.ts'
import type { FactCodes } from '../facts/codes.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** One code for all of a department's bills, wherever their sums are printed. */
export function energyFact(codes: FactCodes, session: Session, { code, name }: Row<'department'>): string {
  const bills = billsOf(session, code)
  const readings = bills.flatMap(bill => bill.readings)
  const energyAccount = bills.flatMap(({ account, readings: own }) => (own.length === 0 ? [] : [account]))
  return codes.table('energyReading', `قبض‌های برق ${name}`, readings, { energyAccount })
}
