import { rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Problem } from '../../../shared/problems/problem.ts'
import { nameDurably } from '../../system/durable.ts'
import { connect } from './connect.ts'
import { brokenEntries } from './linkedLog.ts'
import { brokenSeals, damagedRow } from './rowSeals.ts'

/** Another program may write while the copy is made: then it is made anew, this often. */
const mostTries = 3

/**
 * Copies a store into a file of its own that is opened, checked and on the disk before it has its name.
 * @param check 'pages' alone where all that can be had is to be saved, or every row too
 * @throws Problem 'damaged-row', 'damaged-change', 'backup-not-whole' when the copy is not whole; SQLite's and the file
 *   system's errors
 */
export function copyStore(source: Database.Database, target: string, check: 'pages' | 'rows'): void {
  const unverified = `${target}.part`
  for (let tries = 1; ; tries++) {
    const before = dataVersion(source)
    rmSync(unverified, { force: true })
    source.prepare('VACUUM INTO ?').run(unverified)
    const rows = rowCounts(source)
    const isStill = dataVersion(source) === before
    if (!isStill && tries < mostTries) continue
    verifyCopy(unverified, { rows: isStill ? rows : undefined, target, check })
    nameDurably(unverified, target)
    return
  }
}

/** @param rows those of the source, by table; undefined when it has changed since */
function verifyCopy(
  copy: string,
  { rows, target, check }: { rows: ReadonlyMap<string, number> | undefined; target: string; check: 'pages' | 'rows' },
): void {
  const database = connect(copy, { readonly: true })
  let broken: Problem | undefined
  try {
    const found = rowCounts(database)
    if (check === 'rows') {
      const [row] = brokenSeals(database, 1)
      broken = row === undefined ? brokenEntries(database, 1)[0] : damagedRow(row.kind, row.row)
    }
    if (broken === undefined && isWhole(database) && (rows === undefined || sameCounts(rows, found))) return
  } finally {
    database.close()
  }
  rmSync(copy, { force: true })
  if (broken !== undefined) throw broken
  throw new Problem('backup-not-whole', {}, { file: target })
}

/** Whether no page of a database is damaged. */
export function isWhole(database: Database.Database): boolean {
  return database.pragma('quick_check(1)', { simple: true }) === 'ok'
}

/** How many rows each table has. */
export function rowCounts(database: Database.Database): Map<string, number> {
  const names = database
    .prepare<[], string>(`select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`)
    .pluck()
    .all()
  return new Map(
    names.map(name => [name, Number(database.prepare(`select count(*) from "${name}"`).pluck().get())] as const),
  )
}

function sameCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([name, count]) => other.get(name) === count)
}

function dataVersion(database: Database.Database): number {
  return Number(database.pragma('data_version', { simple: true }))
}
