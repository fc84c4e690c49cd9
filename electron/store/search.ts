import { sql } from 'kysely'
import { typeOf } from '../../shared/columnTypes/index.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import { fold } from '../../shared/persian/normalise.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { Access, Transaction } from './access.ts'
import { type Store, transaction } from './database.ts'
import { listRecords } from './records.ts'

export interface SearchHit {
  kind: RecordKind
  key: string
  /** The record's name, or its key where it has none. */
  title: string
}

/** Kinds that are read rather than counted: one of their columns is text. */
const searchedKinds: readonly RecordKind[] = recordKinds.filter(kind => textColumns(kind).length > 0)

function textColumns(kind: RecordKind): string[] {
  const { columns, bulk }: TableDefinition = tables[kind]
  if (bulk) return []
  return Object.entries(columns)
    .filter(([, column]) => typeOf(column).nature === 'words')
    .map(([name]) => name)
}

/** Keeps records' words; called by the write path with what it has just written. */
export function indexRows<K extends RecordKind>(trx: Transaction, kind: K, rows: readonly Row<K>[]): void {
  const names = textColumns(kind)
  if (names.length === 0 || rows.length === 0) return
  const connection = trx.connection
  const put = connection.prepare(
    `insert into searchEntry (kind, key, title) values (?, ?, ?)
      on conflict (kind, key) do update set title = excluded.title returning id`,
  )
  const forget = connection.prepare('delete from searchWords where rowid = ?')
  const keep = connection.prepare('insert into searchWords (rowid, title, words) values (?, ?, ?)')
  const entries = rows.map(row => {
    const key = keyOf(kind, row)
    const texts = names.map(name => row[name as keyof Row<K>]).filter(value => typeof value === 'string')
    const title = kind === 'session' ? sessionName(row as Row<'session'>) : shownText(texts[0] ?? key)
    const { id } = put.get(kind, key, title) as { id: bigint }
    return { id, title, words: [key, ...texts.slice(1)].join(' ') }
  })
  // After all of the others: each statement that may be taken back halfway writes the index's pending words to the disk.
  for (const { id, title, words } of entries) {
    forget.run(id)
    keep.run(id, wordsOf(title), wordsOf(words))
  }
}

/** Folded words; the parts of a compound also by themselves, since many type a space for a half-space. */
function wordsOf(text: string): string {
  return text.includes('\u200c') ? `${fold(text)} ${fold(text.replaceAll('\u200c', ' '))}` : fold(text)
}

/** A report's text without the addresses of its figures, which nobody reads. */
function shownText(text: string): string {
  return text.replaceAll(/\{\{[^{}]*\}\}/g, '…')
}

/** A session is known by its number and its day. */
function sessionName({ numberInTerm, date }: Row<'session'>): string {
  return toPersianDigits(`جلسهٔ ${numberInTerm}، ${stripIsolates(formatJalaliDate(date, 'long'))}`)
}

/** Forgets deleted records. */
export function forgetRows(trx: Transaction, kind: RecordKind, keys: readonly string[]): void {
  const connection = trx.connection
  const find = connection.prepare('delete from searchEntry where kind = ? and key = ? returning id')
  const forget = connection.prepare('delete from searchWords where rowid = ?')
  const entries = keys.map(key => find.get(kind, key) as { id: bigint } | undefined)
  // After all of the others, as above.
  for (const entry of entries) if (entry) forget.run(entry.id)
}

/** Fills the index of a store that came without one. */
export async function fillSearch(store: Store): Promise<void> {
  const state = store.connection.prepare('select filled from searchState').pluck()
  if (state.get() === 1n) return
  await transaction(store, async trx => {
    for (const kind of searchedKinds) indexRows(trx, kind, await listRecords(trx, kind))
    trx.connection.prepare('update searchState set filled = 1').run()
  })
}

/** Ranking reads every hit: of more than this many, which a letter or two find, none stands out anyway. */
const mostRanked = 2000

/**
 * Records that hold every word of a text, each as the beginning of one of theirs; the one whose code it is first,
 * then those that name it in their title, the likeliest of them first unless there are thousands. Spellings that people don't tell apart are one (see
 * `fold`).
 */
export async function searchRecords(store: Access, text: string, most: number): Promise<SearchHit[]> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const query = words.map(word => `"${word}"*`).join(' AND ')
  const hits = sql`select kind, key, searchEntry.title from searchWords
    join searchEntry on searchEntry.id = searchWords.rowid`
  const beyond = await sql`select rowid from searchWords where searchWords match ${query}
    limit 1 offset ${mostRanked}`.execute(store.db)
  if (beyond.rows.length > 0) {
    const named = await sql<SearchHit>`${hits} where searchWords match ${`{title} : (${query})`} limit ${most}`.execute(
      store.db,
    )
    if (named.rows.length === most) return named.rows
  }
  const ranked = await sql<SearchHit>`${hits} where searchWords match ${query}
    order by lower(searchEntry.key) = ${fold(text)} desc, bm25(searchWords, 10, 1), searchEntry.id limit ${most}`.execute(
    store.db,
  )
  return ranked.rows
}
