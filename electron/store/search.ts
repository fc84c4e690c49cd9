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
import type { SearchHit } from './driver/driver.ts'
import { listRecords } from './records.ts'

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
export async function indexRows<K extends RecordKind>(
  trx: Transaction,
  kind: K,
  rows: readonly Row<K>[],
): Promise<void> {
  const names = textColumns(kind)
  if (names.length === 0 || rows.length === 0) return
  const entries = rows.map(row => {
    const key = keyOf(kind, row)
    const texts = names.map(name => row[name as keyof Row<K>]).filter(value => typeof value === 'string')
    const title = kind === 'session' ? sessionName(row as Row<'session'>) : shownText(texts[0] ?? key)
    return { key, title, titleWords: wordsOf(title), words: wordsOf([key, ...texts.slice(1)].join(' ')) }
  })
  await trx.driver.index(kind, entries)
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

/** Fills the index of a store that came without one. */
export async function fillSearch(store: Store): Promise<void> {
  const state = await store.db.selectFrom('searchState').select('filled').executeTakeFirst()
  if (state?.filled === 1n) return
  await transaction(store, async trx => {
    for (const kind of searchedKinds) await indexRows(trx, kind, await listRecords(trx, kind))
    await trx.db.updateTable('searchState').set({ filled: 1 }).execute()
  })
}

/**
 * Records that hold every word of a text, each as the beginning of one of theirs; the one whose code it is first, then
 * those that name it in their title, the likeliest of them first unless there are thousands. Spellings that people
 * don't tell apart are one (see `fold`).
 */
export async function searchRecords(store: Access, text: string, most: number): Promise<SearchHit[]> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? [] : store.driver.search(words, fold(text), most)
}
