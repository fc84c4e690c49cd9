import type { DatedFact, TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'

/** Kinds whose numbers are read in a way of their own. */
const ownKinds = [
  'budgetLine',
  'statedFact',
  'indicator',
  'lineIndicatorLink',
  'energyAccount',
  'energyReading',
  'measure',
] as const satisfies RecordKind[]
export type OwnFactKind = (typeof ownKinds)[number]

export function isOwnFactKind(kind: RecordKind): kind is OwnFactKind {
  return ownKinds.some(own => own === kind)
}

/** What a kind's records give as facts by their days; undefined for a kind that gives none, or in a way of its own. */
export function datedFactOf(kind: RecordKind): DatedFact | undefined {
  const { fact }: TableDefinition = tables[kind]
  return fact
}

/** Kinds whose facts are read by the days of their records. */
export const datedKinds: readonly (readonly [RecordKind, DatedFact])[] = recordKinds.flatMap(kind => {
  const fact = datedFactOf(kind)
  return fact === undefined ? [] : [[kind, fact] as const]
})

/** Kinds whose numbers have addresses. */
export const factKinds: readonly RecordKind[] = recordKinds.filter(
  kind => isOwnFactKind(kind) || datedFactOf(kind) !== undefined,
)
