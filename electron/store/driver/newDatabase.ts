import type Database from 'better-sqlite3'

/** Statements that make the tables which a list of migrations ends with, of lists that an empty database has had. */
const schemas = new WeakMap<readonly string[], string>()

/**
 * Makes an empty database as one before it was made by the same migrations: SQLite reads the whole schema anew after
 * each table that a migration rebuilds.
 * @param firstRows what they write besides @returns false where no database has had them yet
 */
export function makeAtOnce(database: Database.Database, migrations: readonly string[], firstRows: string): boolean {
  const schema = schemas.get(migrations)
  if (schema === undefined) return false
  database.exec(schema)
  database.exec(firstRows)
  return true
}

/** Remembers what an empty database has become. */
export function rememberSchema(database: Database.Database, migrations: readonly string[]): void {
  // What belongs to an index of words is made with it.
  const statements = database
    .prepare<[], string>(
      `select sql from sqlite_master where sql is not null and name not like 'sqlite!_%' escape '!'
        and name not in (select name from pragma_table_list where type = 'shadow') order by rowid`,
    )
    .pluck()
    .all()
  schemas.set(migrations, statements.join(';\n'))
}
