import { type Period, parsePeriod } from '../domain/period.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { Problem } from '../problems/problem.ts'
import type { RecordKind } from '../tables/index.ts'
import { factKinds } from './factKinds.ts'

export const aggregates = ['sum', 'count', 'coverage'] as const
export type Aggregate = (typeof aggregates)[number]

/**
 * Which rows: one by its code, all of a department (`@crisis`), or all (`*`); any of them in one place only, named by its
 * district's code (`S-01@3`, `@energy@3`, `*@3`). A link's code is its line's and its indicator's, `1012~C-01`.
 */
export type Selection = ({ by: 'code'; code: string } | { by: 'department'; department: string } | { by: 'all' }) & {
  place?: string
}

/** Only rows whose column has this value, `use=lighting`. */
export interface Filter {
  column: string
  value: string
}

/** What of the rows: a field or any (`*`), of those that pass every filter: `energy,use=lighting`, `kind=operational`. */
export type Field = ({ by: 'name'; name: string } | { by: 'any' }) & { filters: Filter[] }

/** `kind/code/field/period[/aggregate]`, such as `drill/@crisis/kind=operational/1401H1/count`. */
export interface Address {
  kind: RecordKind
  selection: Selection
  field: Field
  period: Period
  aggregate: Aggregate | null
}

/** @throws Problem 'bad-fact' saying which part of the address is wrong and what it may be */
export function parseAddress(text: string): Address {
  const [kind, code, field, period, aggregate, ...rest] = toLatinDigits(text)
    .split('/')
    .map(part => part.trim())
  if (kind === undefined || code === undefined || field === undefined || period === undefined || rest.length > 0)
    throw bad(text, 'باید به شکل kind/code/field/period یا kind/code/field/period/aggregate باشد')
  const address = {
    kind: oneOf(factKinds, kind, text, 'نوع'),
    selection: parseSelection(code, text),
    field: parseField(field, text),
    period: parsePeriodOf(text, period),
    aggregate: aggregate === undefined ? null : oneOf(aggregates, aggregate, text, 'شیوهٔ تجمیع'),
  }
  if (address.aggregate === null && address.selection.by !== 'code')
    throw bad(text, 'چند ردیف را در بر می‌گیرد؛ sum یا count را به پایان آن بیفزایید')
  if (address.aggregate === null && (address.field.by !== 'name' || address.field.filters.length > 0))
    throw bad(text, 'ستون یک ردیف تنها را نمی‌گوید؛ تنها نام ستون عددی آن را در بخش سوم بنویسید')
  // An account's code stands for all its bills.
  if (address.aggregate !== null && address.selection.by === 'code' && address.kind !== 'energyReading')
    throw bad(text, 'یک ردیف تنها را تجمیع می‌کند؛ به جای کد ردیف @واحد یا * بنویسید، یا تجمیع را بردارید')
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
  if (place.includes('@')) throw bad(text, 'در بخش دوم بیش از یک منطقه دارد')
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

function parseField(field: string, text: string): Field {
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
    if (rest.length > 0) throw bad(text, 'در بخش سوم برای یک گزینش بیش از یک «=» دارد')
    if (value === undefined) throw bad(text, `«${part}» در بخش سوم گزینش نیست؛ آن را مانند use=lighting بنویسید`)
    return { column: required(column, text, 'ستون'), value: required(value, text, 'مقدار پس از «=»') }
  })
  return filters.sort((a, b) => (a.column < b.column ? -1 : 1))
}

function printField(field: Field): string {
  const filters = field.filters.map(({ column, value }) => `${column}=${value}`)
  if (field.by === 'name') return [field.name, ...filters].join(',')
  return filters.length === 0 ? '*' : filters.join(',')
}

function parsePeriodOf(text: string, period: string): Period {
  try {
    return parsePeriod(toLatinDigits(period))
  } catch (error) {
    throw error instanceof Problem ? bad(text, error.message.replace(/\.$/, '')) : error
  }
}

function required(part: string, text: string, name: string): string {
  if (part === '') throw bad(text, `بخش «${name}» ندارد`)
  return part
}

function oneOf<T extends string>(choices: readonly T[], part: string, text: string, name: string): T {
  const found = choices.find(choice => choice === part)
  if (found === undefined) throw bad(text, `${name} «${part}» ندارد؛ یکی از این‌ها را بنویسید: ${choices.join('، ')}`)
  return found
}

function bad(text: string, why: string): Problem {
  return new Problem('bad-fact', { text: `نشانی «${text}» درست نیست: ${why}.` })
}
