import { toLatinDigits } from '../persian/digits.ts'
import type { BadAddressCode } from '../problems/factProblems.ts'
import { Problem, problemFrom } from '../problems/problem.ts'
import type { ProblemParams } from '../problems/problemText.ts'
import { type Period, parsePeriod, periodPattern } from '../quantities/period.ts'
import type { RecordKind } from '../records/index.ts'
import { factKinds } from './factKinds.ts'

export const aggregates = ['sum', 'count', 'coverage'] as const
export type Aggregate = (typeof aggregates)[number]

/**
 * Which rows: one by its code, all of a department (`@crisis`), or all (`*`); any of them in one place only, named by
 * its district's code (`S-01@3`, `@energy@3`, `*@3`). A link's code is its line's and its indicator's, `1012~C-01`.
 */
export type Selection = ({ by: 'code'; code: string } | { by: 'department'; department: string } | { by: 'all' }) & {
  place?: string
}

/** Only rows whose column has this value, `use=lighting`. */
export interface Filter {
  column: string
  value: string
}

/**
 * What of the rows: a field or any (`*`), of those that pass every filter: `energy,use=lighting`, `kind=operational`.
 */
export type AddressField = ({ by: 'name'; name: string } | { by: 'any' }) & { filters: Filter[] }

/** `kind/code/field/period[/aggregate]`, such as `drill/@crisis/kind=operational/1401H1/count`. */
export interface Address {
  kind: RecordKind
  selection: Selection
  field: AddressField
  period: Period
  aggregate: Aggregate | null
}

/** @throws Problem saying which part of the address is wrong and what it may be */
export function parseAddress(text: string): Address {
  const [kind, code, field, period, aggregate, ...rest] = toLatinDigits(text)
    .split('/')
    .map(part => part.trim())
  if (kind === undefined || code === undefined || field === undefined || period === undefined || rest.length > 0)
    throw bad(text, 'address-malformed', {})
  const address = {
    kind: oneOf(factKinds, kind, text, 'نوع'),
    selection: parseSelection(code, text),
    field: parseField(field, text),
    period: parsePeriodOf(text, period),
    aggregate: aggregate === undefined ? null : oneOf(aggregates, aggregate, text, 'شیوهٔ تجمیع'),
  }
  if (address.aggregate === null && address.selection.by !== 'code') throw bad(text, 'aggregate-missing', {})
  if (address.aggregate === null && (address.field.by !== 'name' || address.field.filters.length > 0))
    throw bad(text, 'row-field-malformed', {})
  // An account's code stands for all its bills.
  if (address.aggregate !== null && address.selection.by === 'code' && address.kind !== 'energyReading')
    throw bad(text, 'aggregate-of-one-row', {})
  return address
}

/** The address as written in narratives; `parseAddress` reads it back. */
export function printAddress({ kind, selection, field, period, aggregate }: Address): string {
  const parts = [kind, printSelection(selection), printField(field), period.text]
  return (aggregate === null ? parts : [...parts, aggregate]).join('/')
}

function parseSelection(part: string, text: string): Selection {
  const at = part.indexOf('@', 1)
  const rows = parseRows(at === -1 ? part : part.slice(0, at).trim(), text)
  if (at === -1) return rows
  const place = required(part.slice(at + 1).trim(), text, 'کد منطقه پس از «@»')
  if (place.includes('@')) throw bad(text, 'several-places', {})
  return { ...rows, place }
}

function parseRows(rows: string, text: string): Selection {
  if (rows === '*') return { by: 'all' }
  if (!rows.startsWith('@')) return { by: 'code', code: required(rows, text, 'کد') }
  return { by: 'department', department: required(rows.slice(1).trim(), text, 'کد واحد') }
}

function printSelection(selection: Selection): string {
  const place = selection.place === undefined ? '' : `@${selection.place}`
  if (selection.by === 'all') return `*${place}`
  return selection.by === 'code' ? selection.code + place : `@${selection.department}${place}`
}

function parseField(field: string, text: string): AddressField {
  const [first = '', ...others] = field.split(',').map(part => part.trim())
  // A filter alone is a filter on any field.
  if (first.includes('=')) return { by: 'any', filters: parseFilters([first, ...others], text) }
  const filters = parseFilters(others, text)
  return first === '*' ? { by: 'any', filters } : { by: 'name', name: required(first, text, 'ستون'), filters }
}

/** In the order of their columns, so that one figure has one address. */
function parseFilters(parts: readonly string[], text: string): Filter[] {
  const filters = parts.map(part => {
    const [column = '', value, ...rest] = part.split('=').map(side => side.trim())
    if (rest.length > 0) throw bad(text, 'filter-malformed', {})
    if (value === undefined) throw bad(text, 'filter-without-value', { part })
    return { column: required(column, text, 'ستون'), value: required(value, text, 'مقدار پس از «=»') }
  })
  return filters.sort((a, b) => (a.column < b.column ? -1 : 1))
}

function printField(field: AddressField): string {
  const filters = field.filters.map(({ column, value }) => `${column}=${value}`)
  if (field.by === 'name') return [field.name, ...filters].join(',')
  return filters.length === 0 ? '*' : filters.join(',')
}

function parsePeriodOf(text: string, period: string): Period {
  const code = toLatinDigits(period)
  if (!periodPattern.test(code)) throw bad(text, 'address-period-unknown', { period: code })
  return parsePeriod(code)
}

function required(part: string, text: string, name: string): string {
  if (part === '') throw bad(text, 'address-part-empty', { name })
  return part
}

function oneOf<T extends string>(choices: readonly T[], part: string, text: string, name: string): T {
  const found = choices.find(choice => choice === part)
  if (found === undefined) throw bad(text, 'address-part-unknown', { name, part, known: choices })
  return found
}

function bad<C extends BadAddressCode>(address: string, code: C, params: Omit<ProblemParams<C>, 'address'>): Problem {
  return problemFrom({ code, params: { ...params, address }, place: {} })
}
