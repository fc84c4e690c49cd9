import type { Phase } from '../domain/budget.ts'
import type { Status } from '../domain/indicatorStatus.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import type { AnyRow } from '../domain/record.ts'
import type { Unit } from '../domain/unit.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import type { RecordKind } from '../tables/index.ts'
import { type Address, printAddress } from './address.ts'
import type { Fact } from './fact.ts'

/** One field of one row that a number is read from. */
export interface SourceCell {
  kind: RecordKind
  row: AnyRow
  field: string
}

/** Rows of a series that a number is read from: far too many to name each. */
export interface SeriesCells {
  kind: RecordKind
  rows: readonly AnyRow[]
  fields: readonly string[]
}

/** What a kind's reader finds at an address; `resolveFact` adds openness, samples and source. */
export interface Reading {
  value: string
  unit: Unit
  per?: Unit
  phase?: Phase
  status?: Status
  qualifier: Qualifier
  /** Worked out although the address aggregates nothing. */
  computed?: true
  /** Came of a division or a change of unit: it is printed to one decimal. */
  quotient?: true
  /** Numbers that rounding must not make it equal to. */
  apartFrom?: NonNullable<Fact['apartFrom']>
  /** Months that it covers, as codes, when they are only a part of the period. */
  covered?: string[]
  label: string
  caveats: string[]
  cells: SourceCell[]
  series?: SeriesCells
  /** Rows that are not read but decide the number: a line says whose its amounts are, an account whose its bills. */
  basis: { kind: RecordKind; row: AnyRow }[]
}

export function unknownFact(address: Address, why: string): Problem {
  return new Problem('unknown-fact', { text: `نشانی «${printAddress(address)}» به داده‌ای نمی‌رسد: ${why}` })
}

export function badFact(address: Address, why: string): Problem {
  return new Problem('bad-fact', { text: `نشانی «${printAddress(address)}» درست نیست: ${why}` })
}

/** Persian name of whose rows are taken: the department's, or of all departments. */
export function ownerName(data: Session, address: Address): string {
  const { selection } = address
  if (selection.by !== 'department') return 'همهٔ واحدها'
  const owner = data.rows.department.find(({ code }) => code === selection.department)
  if (owner === undefined)
    throw unknownFact(address, `واحدی با کد «${selection.department}» در این جلسه نیست. کد پس از @ را اصلاح کنید.`)
  return owner.name
}
