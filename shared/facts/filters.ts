import type { ChoiceColumn } from '../columnTypes/choice.ts'
import type { RecordKind } from '../records/index.ts'
import { type AnyRow, columnsOf } from '../tables/record.ts'
import type { Address } from './address.ts'
import { badAddress, unknownAddress } from './reading.ts'

/** A filter of an address as it is applied. */
export interface CheckedFilter {
  /** The kind whose column it is: the address's own, or one that its rows lie under. */
  kind: RecordKind
  column: string
  value: string
  /** «کاربری: روشنایی معابر» */
  label: string
}

/**
 * The address's filters, checked against the columns of choices.
 * @param kinds the address's kind first, then those of the records its rows belong to
 * @throws Problem 'column-without-filter', or 'filter-value-unknown' for a value the column does not have
 */
export function checkedFilters(address: Address, kinds: readonly RecordKind[] = [address.kind]): CheckedFilter[] {
  return address.field.filters.map(({ column: name, value }) => {
    const found = kinds.flatMap(kind => {
      const column = columnsOf(kind).get(name)
      return column?.type === 'choice' ? [{ kind, column }] : []
    })
    const [first] = found
    if (first === undefined)
      throw badAddress(address, 'column-without-filter', { column: name, known: choiceColumns(kinds) })
    return { kind: first.kind, column: name, value, label: labelOf(address, first.column, name, value) }
  })
}

/** Whether a row has all the values that the filters on its kind ask for. */
export function passes(filters: readonly CheckedFilter[], kind: RecordKind, row: AnyRow): boolean {
  return filters.every(filter => filter.kind !== kind || row[filter.column] === filter.value)
}

/** « (کاربری: روشنایی معابر)»; empty without filters. */
export function filtersLabel(filters: readonly CheckedFilter[]): string {
  return filters.length === 0 ? '' : ` (${filters.map(({ label }) => label).join('، ')})`
}

function choiceColumns(kinds: readonly RecordKind[]): string[] {
  const choices = kinds.flatMap(kind =>
    [...columnsOf(kind)].flatMap(([column, { type }]) => (type === 'choice' ? [column] : [])),
  )
  return [...new Set(choices)]
}

function labelOf(address: Address, { header, choices }: ChoiceColumn, name: string, value: string): string {
  const label = Object.hasOwn(choices, value) ? choices[value] : undefined
  if (label === undefined)
    throw unknownAddress(address, 'filter-value-unknown', { value, header, column: name, known: Object.keys(choices) })
  return `${header}: ${label}`
}
