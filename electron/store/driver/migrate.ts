import { renameSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Problem } from '../../../shared/problems/problem.ts'
import { connect } from './connect.ts'
import { linkLog } from './logChain.ts'
import { makeAtOnce, rememberSchema } from './newDatabase.ts'
import { brokenSeals, damagedRow, giveSealColumns, sealRows } from './rowSeals.ts'

/** Versions up to this have no chain of the log. */
const lastWithoutChain = 25

/** «SHRN»: marks the file as ours. */
export const applicationId = 0x5348524e

/**
 * Brings a database to the newest version, whole or not at all; an older one is copied to `<path>.v<version>.backup`
 * first. Nothing is written to a file that isn't ours or is newer. Foreign keys are off afterwards.
 * @param firstRows what all migrations write into an empty database besides its tables; with it, only the first of a
 *   process goes through them one by one
 * @throws Problem 'foreign-store', 'newer-store', 'damaged-store', 'damaged-row'
 */
export function migrate(
  database: Database.Database,
  path: string,
  migrations: readonly string[],
  firstRows?: string,
): void {
  const version = versionOf(database, path)
  if (version > migrations.length)
    throw new Problem('newer-store', { version, known: migrations.length }, { file: path })
  if (version === migrations.length) return
  if (version > 0) refuseDamage(database, path)
  if (version > 0 && !database.memory) backUp(database, `${path}.v${version}.backup`, version)
  // A table that is rebuilt is away for a moment, with its name in others' references.
  database.pragma('foreign_keys = OFF')
  database
    .transaction(() => {
      // Another process may have migrated while this one waited for the lock.
      const start = versionOf(database, path)
      const isNew = start === 0 && firstRows !== undefined
      if (!isNew || !makeAtOnce(database, migrations, firstRows)) {
        for (const migration of migrations.slice(start)) database.exec(migration)
        refuseBrokenReferences(database, path)
        giveSealColumns(database)
        sealRows(database)
        if (migrations.length > lastWithoutChain) linkLog(database)
        if (isNew) rememberSchema(database, migrations)
      }
      database.pragma(`application_id = ${applicationId}`)
      if (start < migrations.length) database.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
}

/** Whether a database was made by this program. */
export function isOurs(database: Database.Database): boolean {
  return Number(database.pragma('application_id', { simple: true })) === applicationId
}

/** How many migrations the database has had; 0 for an empty file. */
function versionOf(database: Database.Database, path: string): number {
  const id = Number(database.pragma('application_id', { simple: true }))
  const tables = Number(database.prepare('SELECT count(*) FROM sqlite_master').pluck().get())
  if (id === applicationId) return Number(database.pragma('user_version', { simple: true }))
  if (id === 0 && tables === 0) return 0
  throw new Problem('foreign-store', {}, { file: path })
}

/** @throws Problem 'broken-references': the references were broken before, for migrations break none */
function refuseBrokenReferences(database: Database.Database, path: string): void {
  const [broken] = database.pragma('foreign_key_check') as { table: string; parent: string }[]
  if (broken === undefined) return
  throw new Problem('broken-references', { table: broken.table, parent: broken.parent }, { file: path })
}

/** What was damaged before would be sealed as it is. @throws Problem 'damaged-store', 'damaged-row' */
function refuseDamage(database: Database.Database, path: string): void {
  if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok')
    throw new Problem('damaged-store', { doing: 'reading' }, { file: path })
  const [broken] = brokenSeals(database, 1)
  if (broken !== undefined) throw damagedRow(broken.kind, broken.row)
}

/** A copy that is opened and checked before the original is touched. */
function backUp(database: Database.Database, copyPath: string, version: number): void {
  const unverified = `${copyPath}.part`
  rmSync(unverified, { force: true })
  database.prepare('VACUUM INTO ?').run(unverified)
  const copy = connect(unverified, { readonly: true })
  try {
    const whole = copy.pragma('integrity_check', { simple: true }) === 'ok'
    if (!whole || Number(copy.pragma('user_version', { simple: true })) !== version)
      throw new Problem(
        'migration-backup-not-whole',
        {},
        {
          file: copyPath,
        },
      )
  } finally {
    copy.close()
  }
  renameSync(unverified, copyPath)
}
