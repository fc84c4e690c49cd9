import { combineQualifiers } from '../domain/combineQualifiers.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { checkedFilters, filtersLabel, passes } from './filters.ts'
import { placeLabel } from './place.ts'
import { badAddress, type FactReading, ownerName, unknownAddress } from './reading.ts'

/**
 * `budgetLine/1012/allocated/1401` and `budgetLine/@crisis/allocated/1401/sum`: the field is the phase, in whole rial.
 */
export function readBudget(session: Session, address: Address): FactReading {
  const phase = phaseOf(address)
  if (address.period.length !== 'year') throw badAddress(address, 'budget-is-yearly', {})
  const when = `${phaseChoices[phase]} ${address.period.label}`
  const lines = linesOf(session, address)
  const amounts = session.rows.budgetAmount.filter(
    amount => amount.fiscalYear === address.period.year && amount.phase === phase && lines.has(amount.line),
  )
  const found = {
    unit: 'rial',
    phase,
    caveats: [],
    cells: amounts.map(row => ({ kind: 'budgetAmount', row, field: 'amount' })),
    basis: amounts.map(({ line }) => ({ kind: 'budgetLine', row: lines.get(line)! })),
  } satisfies Partial<FactReading>

  if (address.selection.by === 'code') {
    const [amount] = amounts
    const line = lines.get(address.selection.code)
    if (amount === undefined || line === undefined) throw unknownAddress(address, 'amount-missing', { when })
    const label = `${when}، ${line.title} (ردیف ${toPersianDigits(line.code)})`
    return { ...found, value: amount.amount.toString(), qualifier: amount.qualifier, label }
  }

  const owner = ownerName(session, address) + placeLabel(session, address) + filtersLabel(checkedFilters(address))
  if (address.aggregate === 'count')
    return {
      ...found,
      value: String(amounts.length),
      unit: 'item',
      qualifier: 'exact',
      label: `تعداد ردیف‌های دارای ${when}، ${owner}`,
    }
  if (address.aggregate !== 'sum') throw badAddress(address, 'budget-aggregate-unknown', {})
  if (amounts.length === 0) throw unknownAddress(address, 'no-amount-to-sum', { owner, when })
  return {
    ...found,
    ...withoutAmount(lines, amounts, when),
    value: amounts.reduce((sum, { amount }) => sum + amount, 0n).toString(),
    qualifier: combineQualifiers(amounts.map(({ qualifier }) => qualifier)),
    label: `جمع ${when}، ردیف‌های بودجهٔ ${owner}`,
  }
}

/** A line without this amount may lack it or may not have existed: the sum says so and rests on that line too. */
function withoutAmount(
  lines: ReadonlyMap<string, Row<'budgetLine'>>,
  amounts: readonly Row<'budgetAmount'>[],
  when: string,
): Pick<FactReading, 'caveats' | 'basis'> {
  const blank = lines.size - new Set(amounts.map(amount => amount.line)).size
  const caveat = toPersianDigits(`${blank} ردیف بودجه از ${lines.size} ردیف مبلغ ${when} ندارد و در جمع نیست`)
  return {
    caveats: blank === 0 ? [] : [caveat],
    basis: [...lines.values()].map(row => ({ kind: 'budgetLine', row })),
  }
}

function phaseOf(address: Address): keyof typeof phaseChoices {
  const { field } = address
  if (field.by === 'name' && Object.hasOwn(phaseChoices, field.name)) return field.name as keyof typeof phaseChoices
  throw badAddress(address, 'phase-unknown', { known: Object.keys(phaseChoices) })
}

function linesOf(session: Session, address: Address): ReadonlyMap<string, Row<'budgetLine'>> {
  const { selection } = address
  const filters = checkedFilters(address)
  const lines = session.rows.budgetLine.filter(
    line =>
      (selection.by !== 'code' || line.code === selection.code) &&
      (selection.by !== 'department' || line.department === selection.department) &&
      (selection.place === undefined || line.district === selection.place) &&
      passes(filters, 'budgetLine', line),
  )
  if (selection.by === 'code' && lines.length === 0)
    throw unknownAddress(address, 'budget-line-unknown', { code: selection.code })
  return new Map(lines.map(line => [line.code, line]))
}
