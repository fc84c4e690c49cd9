import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createApp } from '../../electron/app/app.ts'
import { openStore, type Store } from '../../electron/store/database.ts'
import { salvageStore } from '../../electron/store/integrity/salvageStore.ts'
import { listRecords } from '../../electron/store/records.ts'
import { loadSession } from '../../electron/store/sessions.ts'
import { type DocumentKind, documentKinds } from '../../shared/documents/index.ts'
import { recordKinds } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { author, prepareStore, sessionCode } from './preparedStore.ts'
import type { Random } from './random.ts'
import { toldBy } from './told.ts'
import { type Attempts, newTally, note, noteSaved, type Outcome, type Tally } from './trial.ts'

/** Damages a store's file by chance. @returns what was done */
type Harm = (path: string, random: Random) => string

/**
 * Damages copies of one store, has each print its session's documents, and saves what each still holds: what is printed
 * is what an undamaged store prints, or it is told in Persian that it cannot be; what is saved is as it was.
 * @param leastSaved the least share of the rows that is to be saved of those whose damage is told
 */
export async function damageTrial(
  { count, random, folder, onDone }: Attempts,
  harmOf: (store: string) => Harm,
  leastSaved = 0,
): Promise<Tally> {
  const whole = join(folder, 'whole.db')
  await prepareStore(whole)
  const undamaged = { session: await sessionOf(whole), papers: await papersOf(whole), rows: await rowsOf(whole) }
  const harm = harmOf(whole)
  const tally = { ...newTally(), leastSaved }
  const poorly: string[] = []
  for (let i = 0; i < count; i++) {
    const path = join(folder, 'damaged.db')
    clear(path)
    copyFileSync(whole, path)
    const own = random.branch(String(i))
    const done = `attempt ${i}, ${harm(path, own)}`
    const outcome = await printed(path, undamaged, i % printEvery === 0, done)
    note(tally, outcome)
    if (outcome === 'told') {
      const saved = await savedFrom(path, undamaged.rows, done)
      noteSaved(tally, saved.rows, undamaged.rows.size)
      if (saved.rows < undamaged.rows.size * leastSaved) poorly.push(`${done}: ${saved.rows} of ${undamaged.rows.size}`)
      tally.lost.push(...saved.lost)
    }
    onDone(i + 1)
  }
  return { ...tally, notes: poorly.map(one => `saved poorly: ${one}`) }
}

/** A document is made of its session and nothing else: all are printed where that differs, and now and then anyway. */
const printEvery = 10

type Undamaged = { session: unknown; papers: Map<DocumentKind, string>; rows: Map<string, string> }

async function printed(path: string, undamaged: Undamaged, isPrinted: boolean, done: string): Promise<Outcome> {
  try {
    const isSame = isDeepStrictEqual(await sessionOf(path), undamaged.session)
    if (isSame && !isPrinted) return 'harmless'
    const papers = await papersOf(path)
    const changed = documentKinds.filter(kind => papers.get(kind) !== undamaged.papers.get(kind))
    if (changed.length > 0) return { lost: `${done}: other ${changed.join(', ')} in silence` }
    return 'harmless'
  } catch (cause) {
    return toldBy(cause, done)
  }
}

/** As it is loaded to be printed. */
async function sessionOf(path: string): Promise<unknown> {
  return withStore(path, async store => {
    store.prove()
    const { rows, closedReports, resolutionsElsewhere, earlierAbsences, laterRecords } = await loadSession(
      store,
      sessionCode,
      { years: 'own' },
    )
    return structuredClone({ rows, closedReports, resolutionsElsewhere, earlierAbsences, laterRecords })
  })
}

async function papersOf(path: string): Promise<Map<DocumentKind, string>> {
  return withStore(path, async store => {
    const { api } = createApp({ store, ...author() })
    const papers = new Map<DocumentKind, string>()
    for (const document of documentKinds) {
      const paper = await api.documents.preview({ session: sessionCode, document, edition: 'closed', version: '1.0' })
      papers.set(document, JSON.stringify(paper))
    }
    return papers
  })
}

async function rowsOf(path: string): Promise<Map<string, string>> {
  return withStore(path, async store => {
    const rows = new Map<string, string>()
    for (const kind of recordKinds)
      for (const row of await listRecords(store, kind))
        rows.set(
          `${kind} ${keyOf(kind, row)}`,
          JSON.stringify(row, (_, value) => big(value)),
        )
    return rows
  })
}

const big = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** What comes into the new store is as it was, or is named among what was lost. */
async function savedFrom(
  path: string,
  rows: ReadonlyMap<string, string>,
  done: string,
): Promise<{ rows: number; lost: string[] }> {
  const target = `${path}.mended`
  clear(target)
  try {
    salvageStore(path, target)
    const saved = await rowsOf(target)
    const other = [...saved].filter(([key, row]) => rows.get(key) !== row).map(([key]) => key)
    const lost = other.length === 0 ? [] : [`${done}: saved as another: ${other.slice(0, 3).join(', ')}`]
    return { rows: [...rows].filter(([key, row]) => saved.get(key) === row).length, lost }
  } catch (cause) {
    const outcome = toldBy(cause, `${done}, saved`)
    return { rows: 0, lost: typeof outcome === 'string' ? [] : [outcome.lost] }
  }
}

async function withStore<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(path)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

function clear(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal', '.part']) rmSync(path + end, { force: true })
}
