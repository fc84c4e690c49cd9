import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { damageTrial } from '../damagedStore.ts'
import type { Random } from '../random.ts'
import type { Trial } from '../trial.ts'

/** Bits that turn in a store's file, in pages of every kind alike. */
export const flips: Trial = {
  name: 'flips',
  counts: { short: 4, usual: 300, full: 2000 },
  run: attempts => damageTrial(attempts, path => turnsOf(path), 0.95),
}

/** Of the flips, those that turn a bit of what is written; the others may meet a page's empty room. */
const ofWritten = 0.8

function turnsOf(store: string): (path: string, random: Random) => string {
  const kinds = pagesOf(store)
  return (path, random) => {
    const bytes = readFileSync(path)
    const [kind, pages] = random.pick(kinds)
    const page = random.pick(pages)
    const start = (page - 1) * pageSize
    const isWritten = (at: number): boolean => bytes[at] !== 0
    const written = Array.from({ length: pageSize }, (_, i) => start + i).filter(isWritten)
    const at = written.length > 0 && random.chance(ofWritten) ? random.pick(written) : start + random.below(pageSize)
    const bit = random.below(8)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    writeFileSync(path, bytes)
    return `bit ${bit} of byte ${at - start}, page ${page} (${kind})`
  }
}

export const pageSize = 4096

/** Pages by what they hold: SQLite's own kinds, and apart the head, the log, the search index and what is empty. */
export function pagesOf(store: string): [kind: string, pages: number[]][] {
  const database = new Database(store, { readonly: true })
  try {
    const rows = database
      .prepare<[], { name: string; page: number; pagetype: string; rows: number }>(
        'select name, pageno as page, pagetype, ncell as rows from dbstat',
      )
      .all()
    const indexes = new Set(database.prepare(`select name from sqlite_master where type = 'index'`).pluck().all())
    const kindOf = ({ name, page, pagetype, rows: cells }: (typeof rows)[number]): string => {
      if (page === 1) return 'head'
      if (name === 'sqlite_schema') return 'schema'
      if (pagetype !== 'overflow' && cells === 0) return 'empty'
      if (/^change|^link/.test(name)) return `log ${pagetype}`
      if (name.startsWith('search')) return 'search'
      return `${indexes.has(name) ? 'index' : 'table'} ${pagetype}`
    }
    return [...Map.groupBy(rows, kindOf)].map(([kind, found]) => [kind, found.map(({ page }) => page)])
  } finally {
    database.close()
  }
}
