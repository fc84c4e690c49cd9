import type { Kysely } from 'kysely'
import { ChangeSet } from './changeSet.ts'
import type { Reader, Writer } from './driver/driver.ts'
import type { Schema } from './driver/schema.ts'

/** What is read from: the store, or one state of it that a transaction or a snapshot sees. */
export interface Access {
  /** Queries that any database understands. */
  readonly db: Kysely<Schema>
  /** What this one does its own way. */
  readonly driver: Reader
}

/** What is written to: all that goes in is kept together, or none of it, and is one group of changes. */
export class Transaction implements Access {
  readonly db: Kysely<Schema>
  readonly driver: Writer
  /** What it has written, told when it is kept and never when it is not. */
  readonly written = new ChangeSet()
  /** Sessions whose minutes were final before this wrote anything; undefined until that is asked. */
  finalSessions: ReadonlySet<string> | undefined
  #group: string | undefined

  constructor(db: Kysely<Schema>, driver: Writer) {
    this.db = db
    this.driver = driver
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
