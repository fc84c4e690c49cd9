import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { type RecordKind, recordKinds } from '../tables/index.ts'
import { call } from './base.ts'

export const kind = z.enum(recordKinds as [RecordKind, ...RecordKind[]])
/** A record as plain JSON: rial as a string of digits. Its own columns are checked by its kind's schema. */
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
/** What an edit did; nothing when the record already was so. */
const edit = z.object({ change: changeSchema.nullable() })

export const records = {
  /** Every record of a kind, by name in Persian order where it has one. */
  list: call.input(z.object({ kind })).output(z.array(row)),
  /**
   * Creates a record, or changes the one with the same key. An edit that `continues` its author's own latest change of the
   * record makes that change grow, for some minutes, instead of adding one for every second of typing.
   */
  save: call.input(z.object({ kind, row, continues: z.string().optional() })).output(edit),
  /** Deletes a record; undoing the change brings it back. */
  remove: call.input(z.object({ kind, key: z.string() })).output(edit),
  /** A record's changes, oldest first; each one's `after` is a revision. */
  revisions: call.input(z.object({ kind, key: z.string() })).output(z.array(changeSchema)),
  /** Takes a change back, as a new change. */
  undo: call.input(z.object({ change: z.string() })).output(edit),
}
