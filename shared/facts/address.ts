import { type Period, parsePeriod } from '../domain/period.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { Problem } from '../problem.ts'
import type { RecordKind } from '../tables/index.ts'

/** Kinds whose numbers have addresses. */
export const factKinds = [
  'budgetLine',
  'statedFact',
  'drill',
  'training',
  'responderTeam',
] as const satisfies RecordKind[]
export type FactKind = (typeof factKinds)[number]

export const aggregates = ['sum', 'count', 'coverage'] as const
export type Aggregate = (typeof aggregates)[number]

/** Which rows: one by its code, all of a department (`@crisis`), or all (`*`). */
export type Selection = { by: 'code'; code: string } | { by: 'department'; department: string } | { by: 'all' }

/** What of the rows: a field, any (`*`), or rows whose column has a value (`kind=operational`). */
export type Field = { by: 'name'; name: string } | { by: 'any' } | { by: 'filter'; column: string; value: string }

/** `kind/code/field/period[/aggregate]`, such as `drill/@crisis/kind=operational/1401H1/count`. */
export interface Address {
  kind: FactKind
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
  if (address.aggregate === null && address.field.by !== 'name')
    throw bad(text, 'نام ستون ندارد؛ ستون عددی ردیف را در بخش سوم بنویسید')
  if (address.aggregate !== null && address.selection.by === 'code')
    throw bad(text, 'یک ردیف تنها را تجمیع می‌کند؛ به جای کد ردیف @واحد یا * بنویسید، یا تجمیع را بردارید')
  return address
}

/** The address as written in narratives; `parseAddress` reads it back. */
export function printAddress({ kind, selection, field, period, aggregate }: Address): string {
  const parts = [kind, printSelection(selection), printField(field), period.text]
  return (aggregate === null ? parts : [...parts, aggregate]).join('/')
}

function parseSelection(code: string, text: string): Selection {
  if (code === '*') return { by: 'all' }
  if (!code.startsWith('@')) return { by: 'code', code: required(code, text, 'کد') }
  return { by: 'department', department: required(code.slice(1), text, 'کد واحد') }
}

function printSelection(selection: Selection): string {
  if (selection.by === 'all') return '*'
  return selection.by === 'code' ? selection.code : `@${selection.department}`
}

function parseField(field: string, text: string): Field {
  if (field === '*') return { by: 'any' }
  const [column, value, ...rest] = field.split('=').map(part => part.trim())
  if (rest.length > 0) throw bad(text, 'در بخش سوم بیش از یک «=» دارد')
  const name = required(column ?? '', text, 'ستون')
  return value === undefined
    ? { by: 'name', name }
    : { by: 'filter', column: name, value: required(value, text, 'مقدار پس از «=»') }
}

function printField(field: Field): string {
  if (field.by === 'any') return '*'
  return field.by === 'name' ? field.name : `${field.column}=${field.value}`
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
  return new Problem('bad-fact', `نشانی «${text}» درست نیست: ${why}.`)
}
