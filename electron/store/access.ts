import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { ChangeSet } from './changeSet.ts'
import type { Schema } from './schema.ts'

/** What is read from: the store, or one state of it that a transaction or a snapshot sees. */
export interface Access {
  readonly db: Kysely<Schema>
  /** The one connection behind the queries, for statements that are run row by row; of this folder alone. */
  readonly connection: Database.Database
}

/** What is written to: all that goes in is kept together, or none of it, and is one group of changes. */
export class Transaction implements Access {
  readonly db: Kysely<Schema>
  readonly connection: Database.Database
  /** What it has written, told when it is kept and never when it is not. */
  readonly written = new ChangeSet()
  #group: string | undefined

  constructor(db: Kysely<Schema>, connection: Database.Database) {
    this.db = db
    this.connection = connection
  }

  /** Has all that is written from now on join a group. */
  join(group: string): void {
    this.#group = group
  }

  /** The group that it joined, or its own, named by its first change. @param first id of what is written now */
  groupOf(first: string): string {
    this.#group ??= first
    return this.#group
  }
}
