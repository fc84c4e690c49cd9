import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/document.ts'
import { sections } from '../../../shared/documents/sections/index.ts'
import { reportsInOrder } from '../../../shared/documents/sessionRows.ts'
import { FactCodes } from '../../../shared/facts/codes.ts'
import type { RecordKind, Row } from '../../../shared/records/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import { rowOf } from '../../../shared/session/sessionRows.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'
import { runs } from '../../properties/runs.ts'

const whole = await sampleSession()
const accounts = whole.rows.energyAccount.filter((_, i) => i % 20 === 0)
const kept = new Set(accounts.map(({ code }) => code))
/** The sample with one electricity account in twenty: it is printed many times. */
const data = whole.with({
  rows: {
    ...whole.rows,
    energyAccount: accounts,
    energyReading: whole.rows.energyReading.filter(({ account }) => kept.has(account)),
  },
})

interface Printed {
  /** Tables, charts, figures, lists and paragraphs by where they stand. */
  blocks: ReadonlyMap<string, Block>
  /** The rows that each code names. */
  rows: ReadonlyMap<string, ReadonlySet<string>>
}

/** Everything the briefing prints of a session, section by section. */
function print(of: Session): Printed {
  const codes = new FactCodes(of)
  const context = { session: of, codes, edition: 'closed' } as const
  const blocks = new Map<string, Block>()
  const keep = (place: string, built: readonly Block[]) => {
    const counts = new Map<string, number>()
    for (const block of built) {
      const count = (counts.get(block.kind) ?? 0) + 1
      counts.set(block.kind, count)
      blocks.set(`${place}/${block.kind}/${count}`, block)
    }
  }
  for (const section of sections)
    if (section.of === 'session') {
      if (section.name !== 'sources') keep(section.name, section.build(context))
    } else
      for (const report of reportsInOrder(of)) {
        const department = rowOf(of, 'department', report.department)
        keep(`${section.name}/${report.code}`, section.build({ ...context, department, report }))
      }
  const rows = new Map(
    codes.list().map(({ code, fact }) => [code, new Set(fact.rows.map(({ kind, key }) => `${kind}/${key}`))]),
  )
  return { blocks, rows }
}

/** Every code beside the numbers of a block. */
function codesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === 'fact' && typeof inner === 'string' ? [inner] : codesIn(inner),
  )
}

const digits = (block: Block | undefined) => JSON.stringify(block)?.replaceAll(/"fact":"[^"]*"/g, '')

/** Blocks whose text a change of one row moves, though none of their codes names the row. */
function uncited(before: Printed, after: Printed, row: string): string[] {
  return [...before.blocks].flatMap(([place, block]) => {
    const codes = codesIn(block)
    if (codes.length === 0 || digits(block) === digits(after.blocks.get(place))) return []
    return codes.some(code => before.rows.get(code)?.has(row)) ? [] : [place]
  })
}

interface Mutation {
  kind: RecordKind
  row: AnyRow
  changed: AnyRow
}

function withRow({ kind, row, changed }: Mutation): Session {
  const rows = data.rows[kind].map(one => (one === row ? changed : one))
  return data.with({ rows: { ...data.rows, [kind]: rows } })
}

/** A bill is named by its account. */
function cited({ kind, row }: Mutation): string {
  return kind === 'energyReading' ? `energyAccount/${String(row['account'])}` : `${kind}/${keyOf(kind, row)}`
}

function mutate<K extends RecordKind>(kind: K, change: (row: Row<K>) => Partial<Row<K>> | null): Mutation[] {
  const rows: readonly Row<K>[] = data.rows[kind]
  return rows.flatMap(row => {
    const found = change(row)
    return found === null ? [] : [{ kind, row, changed: { ...row, ...found } }]
  })
}

const more = (value: string | null) => (value === null ? null : String(Number(value) * 2 + 1))
const mutations: Partial<Record<RecordKind, Mutation[]>> = {
  budgetAmount: mutate('budgetAmount', ({ amount }) => ({ amount: amount * 3n + 1_000_000_000n })),
  lineIndicatorLink: mutate('lineIndicatorLink', ({ weight }) => ({ weight: String(Number(weight) / 2) })),
  indicatorValue: mutate('indicatorValue', ({ actual, target }) => ({ actual: more(actual), target: more(target) })),
  indicator: mutate('indicator', ({ direction }) => ({ direction: direction === 'higher' ? 'lower' : 'higher' })),
  drill: mutate('drill', ({ participants }) => ({ participants: (participants ?? 0) + 7 })),
  training: mutate('training', ({ persons }) => ({ persons: (persons ?? 0) + 7 })),
  responderTeam: mutate('responderTeam', ({ members }) => ({ members: (members ?? 0) + 7 })),
  neighbourhood: mutate('neighbourhood', ({ district }) => ({ district: district === '1' ? '2' : '1' })),
  measure: mutate('measure', ({ cost }) => ({ cost: (cost ?? 0n) * 2n + 5_000_000_000n })),
  energyReading: mutate('energyReading', ({ energy }) => ({ energy: energy * 3 + 50_000 })),
  statedFact: mutate('statedFact', ({ value }) => ({ value: more(value) ?? value })),
}

describe('a code beside printed numbers', () => {
  const before = print(data)

  it.each(Object.entries(mutations))('names every row of %s that moves them', (_, all) => {
    let moved = 0
    fc.assert(
      fc.property(fc.constantFrom(...all), mutation => {
        const after = print(withRow(mutation))
        moved += [...before.blocks].filter(([place, block]) => digits(block) !== digits(after.blocks.get(place))).length
        expect(uncited(before, after, cited(mutation))).toEqual([])
      }),
      { numRuns: runs(4), endOnFailure: true, examples: [[all.at(-1)!]] },
    )
    expect(moved).toBeGreaterThan(0)
  })
})
