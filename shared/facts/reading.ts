import type { Status } from '../domain/indicatorStatus.ts'
import type { BadAddressCode, UnknownFactCode } from '../problems/factProblems.ts'
import { Problem, problemFrom } from '../problems/problem.ts'
import type { ProblemParams } from '../problems/problemText.ts'
import type { Unit } from '../quantities/unit.ts'
import type { Phase } from '../records/budgetAmount.ts'
import type { RecordKind } from '../records/index.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { Session } from '../session/session.ts'
import type { AnyRow } from '../tables/record.ts'
import { type Address, printAddress } from './address.ts'
import type { Fact } from './fact.ts'
import type { SourceCell } from './source.ts'

/** Rows of a series that a number is read from: far too many to name each. */
export interface SeriesCells {
  kind: RecordKind
  rows: readonly AnyRow[]
  fields: readonly string[]
}

/** What a kind's reader finds at an address; `resolveFact` adds openness, samples and source. */
export interface FactReading {
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

/** The address leads to no figure. */
export function unknownAddress<C extends UnknownFactCode>(
  address: Address,
  code: C,
  params: Omit<ProblemParams<C>, 'address'>,
): Problem {
  return problemFrom({ code, params: { ...params, address: printAddress(address) }, place: {} })
}

/** The address asks for what there cannot be. */
export function badAddress<C extends BadAddressCode>(
  address: Address,
  code: C,
  params: Omit<ProblemParams<C>, 'address'>,
): Problem {
  return problemFrom({ code, params: { ...params, address: printAddress(address) }, place: {} })
}

/** Persian name of whose rows are taken: the department's, or of all departments. */
export function ownerName(session: Session, address: Address): string {
  const { selection } = address
  if (selection.by !== 'department') return 'همهٔ واحدها'
  const owner = session.rows.department.find(({ code }) => code === selection.department)
  if (owner === undefined) throw unknownAddress(address, 'department-unknown', { department: selection.department })
  return owner.name
}
