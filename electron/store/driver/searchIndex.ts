import type Database from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { SearchHit } from './driver.ts'
import { prepared } from './prepared.ts'
import type { Schema } from './schema.ts'

/** A record's words as FTS5 keeps them: folded, for no tokenizer of its own knows Persian. */
export interface IndexEntry {
  key: string
  /** As it is shown. */
  title: string
  titleWords: string
  words: string
}

/** Keeps records' words in place of those that were kept. */
export function indexWords(connection: Database.Database, kind: RecordKind, entries: readonly IndexEntry[]): void {
  const add = prepared<string[], { id: bigint }>(
    connection,
    'insert into searchEntry (kind, key, title) values (?, ?, ?) on conflict do nothing returning id',
  )
  const renew = prepared<string[], { id: bigint }>(
    connection,
    'update searchEntry set title = ? where kind = ? and key = ? returning id',
  )
  const forget = prepared(connection, 'delete from searchWords where rowid = ?')
  const keep = prepared(connection, 'insert into searchWords (rowid, title, words) values (?, ?, ?)')
  const kept = entries.map(({ key, title }) => {
    const fresh = add.get(kind, key, title)
    return { id: (fresh ?? renew.get(title, kind, key))?.id, isNew: fresh !== undefined }
  })
  // After all of the others: each statement that may be taken back halfway writes the index's pending words to the
  // disk.
  for (const [i, { titleWords, words }] of entries.entries()) {
    const { id, isNew } = kept[i] ?? { id: undefined, isNew: false }
    if (!isNew) forget.run(id)
    keep.run(id, titleWords, words)
  }
}

export function forgetWords(connection: Database.Database, kind: RecordKind, keys: readonly string[]): void {
  const find = prepared<string[], { id: bigint }>(
    connection,
    'delete from searchEntry where kind = ? and key = ? returning id',
  )
  const forget = prepared(connection, 'delete from searchWords where rowid = ?')
  const entries = keys.map(key => find.get(kind, key))
  // After all of the others, as above.
  for (const entry of entries) if (entry) forget.run(entry.id)
}

/** Ranking reads every hit: of more than this many, which a letter or two find, none stands out anyway. */
const mostRanked = 2000

/** Records that hold every word; when there are thousands, those that name it in their title, unless these are few. */
export async function searchWords(
  db: Kysely<Schema>,
  words: readonly string[],
  code: string,
  most: number,
): Promise<SearchHit[]> {
  const query = words.map(word => `"${word}"*`).join(' AND ')
  const hits = sql`select kind, key, searchEntry.title from searchWords
    join searchEntry on searchEntry.id = searchWords.rowid`
  const beyond = await sql`select rowid from searchWords where searchWords match ${query}
    limit 1 offset ${mostRanked}`.execute(db)
  if (beyond.rows.length > 0) {
    const inTitle = sql<SearchHit>`${hits} where searchWords match ${`{title} : (${query})`} limit ${most}`
    const named = await inTitle.execute(db)
    if (named.rows.length === most) return named.rows
  }
  const ranked = await sql<SearchHit>`${hits} where searchWords match ${query}
    order by lower(searchEntry.key) = ${code} desc, bm25(searchWords, 10, 1), searchEntry.id limit ${most}`.execute(db)
  return ranked.rows
}
