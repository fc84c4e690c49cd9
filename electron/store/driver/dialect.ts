import type Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely'
import { prepared } from './prepared.ts'

/** Kysely's dialect with transactions that begin and end as this store needs it. */
export class StoreDialect extends SqliteDialect {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new StoreDriver(this.#database)
  }
}

class StoreDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: { prepare: text => prepared(database, text), close: () => void database.close() } })
    this.#database = database
  }

  /**
   * One that writes takes the write lock when it begins: it could otherwise read, and then lose to another program
   * halfway. One that only reads takes no lock that a writer has.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }

  /** SQLite rolls back by itself on a full or failing disk; asking it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
