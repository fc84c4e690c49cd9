import type { RecordKind } from '../../records/index.ts'
import type { JsonRow } from '../../tables/change.ts'
import { type Mend, mendRow, mendText, type TextSpot } from './mend.ts'

/** What becomes of one record by all mends of it: its new row, null where it goes, and what its fields had. */
interface MendedRecord {
  kind: RecordKind
  key: string
  row: JsonRow | null
  over: JsonRow
}

/**
 * Mends of several findings made together, one edit a record.
 * @param rowOf a record as it stands now
 * @returns also those left out: the record says something else by now, or another mend already changes that place
 */
export function mendTogether(
  mends: readonly Mend[],
  rowOf: (where: Mend['where']) => JsonRow | undefined,
): { edits: MendedRecord[]; left: Mend[] } {
  const edits: MendedRecord[] = []
  const left: Mend[] = []
  for (const own of Map.groupBy(mends, ({ where }) => `${where.kind} ${where.key}`).values()) {
    const { where } = own[0]!
    const row = rowOf(where)
    const done = row === undefined ? null : mendRecord(own, row)
    if (done !== null && done.left.length < own.length)
      edits.push({ kind: where.kind, key: where.key, row: done.row, over: done.over })
    left.push(...(done?.left ?? own))
  }
  return { edits, left }
}

function mendRecord(mends: readonly Mend[], row: JsonRow): { row: JsonRow | null; over: JsonRow; left: Mend[] } {
  if (mends.some(({ change }) => change.by === 'removal')) return { row: null, over: row, left: [] }
  const mended: JsonRow = { ...row }
  const over: JsonRow = {}
  const left: Mend[] = []
  for (const [field, own] of Map.groupBy(mends, ({ where }) => where.field)) {
    const texts = spotsTogether(String(row[field] ?? ''), own)
    const value = own.find(({ change }) => change.by === 'value')
    const done = texts.spots.length > 0 ? mendText(String(row[field] ?? ''), texts.spots) : null
    const set = done === null && value !== undefined ? mendRow(value, row)?.row?.[field] : done
    if (set === null || set === undefined) {
      left.push(...own)
      continue
    }
    mended[field] = set
    over[field] = row[field] ?? null
    left.push(...(done === null ? own.filter(one => one !== value && !isSameValue(one, set)) : texts.left))
  }
  return { row: mended, over, left }
}

function isSameValue({ change }: Mend, value: JsonRow[string]): boolean {
  return change.by === 'value' && change.now === value
}

/** The spots of all mends of one text that can be changed together, and the mends whose cannot. */
export function spotsTogether(text: string, mends: readonly Mend[]): { spots: TextSpot[]; left: Mend[] } {
  const spots: TextSpot[] = []
  const left: Mend[] = []
  for (const mend of mends) {
    const own = mend.change.by === 'text' ? mend.change.spots : []
    const fresh = own.filter(spot => !spots.some(other => isSameSpot(spot, other)))
    const isFree = fresh.every(spot => spots.every(other => areApart(spot, other)))
    if (own.length > 0 && isFree && mendText(text, own) !== null) spots.push(...fresh)
    else left.push(mend)
  }
  return { spots, left }
}

function isSameSpot(one: TextSpot, other: TextSpot): boolean {
  return one.from === other.from && one.was === other.was && one.now === other.now
}

function areApart(one: TextSpot, other: TextSpot): boolean {
  return one.from + one.was.length <= other.from || other.from + other.was.length <= one.from
}
