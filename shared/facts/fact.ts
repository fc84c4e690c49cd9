import type { Status } from '../domain/indicatorStatus.ts'
import type { ProseMoney } from '../persian/money.ts'
import type { Unit } from '../quantities/unit.ts'
import type { Phase } from '../records/budgetAmount.ts'
import type { RecordKind } from '../records/index.ts'
import type { Openness } from '../records/openness.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { FactSource } from './source.ts'

/** A printed number's address and meaning, resolved from its rows and never a copy of them. */
export interface Fact {
  /** `kind/code/field/period[/aggregate]`; a computed growth or ratio names both of its facts. */
  address: string
  /**
   * Exact decimal; money in whole rial. A ratio that never ends is cut after twenty decimals, toward zero, so that
   * rounding it half up when printed gives what the endless number would.
   */
  value: string
  unit: Unit
  /** Of money: how the council's texts say it. */
  prose?: ProseMoney
  /** Of a ratio of unlike units: rial *per account*. */
  per?: Unit
  /** '1401', '1401H1', '1401Q2', '1401-06'; a growth has the later one. */
  period: string
  phase?: Phase
  /** Of an indicator's actual: how it stands against its target. */
  status?: Status
  /** Came of a division or a change of unit: it is printed to one decimal at most. */
  quotient?: true
  /** Numbers in its unit that rounding must not make it equal to: an actual's target, nothing and all of a share. */
  apartFrom?: Pick<Fact, 'value' | 'quotient'>[]
  /**
   * Months that it covers, as codes, when they are only a part of its period; printed as a caveat. It is compared only
   * with figures of the same months.
   */
  covered?: string[]
  /** A computed figure that is «about» prints with ≈. */
  qualifier: Qualifier
  /** Any row it rests on is a sample. */
  sample: boolean
  /** Worked out from rows or facts, not read from one cell. */
  computed: boolean
  /** Persian: what the number is. */
  label: string
  /** Persian sentences that must be printed beside the number. */
  caveats: string[]
  rows: FactRow[]
  source: FactSource
  /** Rests on any row that a public edition must not hold. */
  closed: boolean
}

/** A row the fact rests on; its openness is the inherited one. */
export interface FactRow {
  kind: RecordKind
  key: string
  openness: Openness
}
