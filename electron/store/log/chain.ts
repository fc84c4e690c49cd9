import { createHash, hash } from 'node:crypto'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'

/**
 * What a link of the chain is of: changes that were added, from its first on; the one change that it was `continued`
 * with; records of a bulk kind that arrived with an import batch; a file that was issued.
 */
export type LinkedEntries = 'changes' | 'continued' | 'arrivals' | 'issued'

export interface Link {
  entries: LinkedEntries
  /** Place in the log of the first change, or the number of the import batch; 0 of a file. */
  first: bigint
  /** One after the other. */
  digests: Uint8Array
}

/** Bytes of an entry's digest; of an arriving record fewer, for there are hundreds of thousands. */
export const entryLength = 32
export const arrivalLength = 16

/** The columns of a change as the log keeps them, as text. */
export interface LoggedChange {
  id: string
  group: string
  at: string
  who: string
  kind: string
  key: string
  before: string | null
  after: string | null
  origin: string | null
}

export function digestOfChange(change: Readonly<Record<keyof LoggedChange, string | null>>): Buffer {
  const { id, group, at, who, kind, key, before, after, origin } = change
  return digest(JSON.stringify([id, group, at, who, kind, key, before, after, origin]))
}

/** Of a file that was issued, or of an import batch: of its columns by their names, as `digestOfArrival` takes them. */
export function digestOfEntry(entry: AnyRow): Buffer {
  const names = Object.keys(entry).filter(name => entry[name] != null)
  return digest(JSON.stringify(names.toSorted().map(name => [name, String(entry[name])])))
}

/**
 * Of a record of a bulk kind when it arrives, from its row or from what the log keeps of it: what is null adds nothing,
 * so that a column that comes later breaks none.
 */
export function digestOfArrival(kind: RecordKind, row: AnyRow): string {
  let text: string = kind
  for (const name of columnsInOrder(kind)) {
    const value = row[name] ?? null
    if (value !== null) text += `\n${name}=${String(value)}`
  }
  return hash('sha256', text, 'binary').slice(0, arrivalLength)
}

const inOrder = new Map<RecordKind, readonly string[]>()

function columnsInOrder(kind: RecordKind): readonly string[] {
  let names = inOrder.get(kind)
  if (names === undefined) inOrder.set(kind, (names = Object.keys(tables[kind].columns).toSorted()))
  return names
}

/** The hash of a link that stands after another. */
export function hashOfLink(before: Uint8Array | undefined, { entries, first, digests }: Link): Buffer {
  return createHash('sha256')
    .update(before ?? '')
    .update(`${entries} ${first}\n`)
    .update(digests)
    .digest()
}

/** What people write down of a chain: its first sixteen hexadecimal digits, in fours. */
export function codeOfHash(hashed: Uint8Array): string {
  const digits = Buffer.from(hashed.subarray(0, 8)).toString('hex')
  return (digits.match(/.{4}/g) ?? []).join('-')
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
