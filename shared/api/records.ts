import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { type RecordKind, recordKinds } from '../records/index.ts'
import { call } from './base.ts'

export const kind = z.enum(recordKinds as [RecordKind, ...RecordKind[]])
/** A record as plain JSON: rial as a string of digits. Its own columns are checked by its kind's schema. */
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
/** What an edit did; nothing when the record already was so. */
const edit = z.object({ change: changeSchema.nullable() })
/** The group of the changes that were made, by which they are taken back; null when nothing was changed. */
export const group = z.string().nullable()

/** Cells out of which invisible characters were left, or with words that look like others: see `HiddenCharacters`. */
export const hidden = z.array(
  z.object({
    file: z.string().nullable(),
    row: z.number().nullable(),
    field: z.string(),
    characters: z.array(z.string()),
    lookAlikes: z.array(z.string()),
  }),
)

/** Columns and what they must hold: one value, or one of several. */
export const recordFilter = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
export type RecordFilter = z.infer<typeof recordFilter>

/** At most this many records are edited or read in one call. */
const most = 200_000

/**
 * `key` is the record's present one, null where it is to be new; `row` null deletes. A row of another key renames. With
 * `over`, the edited fields as they were when the edit began, only these are written, and a field that has since been
 * given another value is refused as 'changed-since'; a record is deleted only while these fields stand so.
 */
const recordEdit = z.object({ key: z.string().nullable(), row: row.nullable(), over: row.optional() })
export type RecordEdit = z.infer<typeof recordEdit>

export const records = {
  /** Every record of a kind, by name in Persian order where it has one; only those of `where` when it is given. */
  list: call.input(z.object({ kind, where: recordFilter.optional() })).output(z.array(row)),
  /** The records that exist among `keys`. */
  read: call.input(z.object({ kind, keys: z.array(z.string()).max(most) })).output(z.array(row)),
  /** What a column holds, each value with the number of its records, in the column's order. */
  values: call
    .input(z.object({ kind, column: z.string() }))
    .output(z.array(z.object({ value: z.union([z.string(), z.number()]).nullable(), records: z.number() }))),
  /**
   * Many edits of one kind as one group, all or none: a paste, a cleared range. Yields how many are written; a caller that
   * leaves before the end leaves nothing behind. The first edit that can't be is named by its row, from 1. `group` is the
   * group they join, or a new one's id of the caller's own.
   */
  saveMany: call
    .input(z.object({ kind, edits: z.array(recordEdit).max(most), group: z.string().min(1).max(200).optional() }))
    .output(eventIterator(z.object({ done: z.number() }), z.object({ group, hidden }))),
  /**
   * Creates a record, or changes the one with the same key. An edit that `continues` its author's own latest change of the
   * record is coalesced with that change, for some minutes, instead of adding one for every second of typing. With `over`, the
   * edited fields as they were when the edit began, only these are written, and a field that has since been given another
   * value is refused as 'changed-since'.
   */
  save: call
    .input(z.object({ kind, row, continues: z.string().optional(), over: row.optional() }))
    .output(edit.extend({ hidden })),
  /** Keeps a content in a record's history without giving it to the record: what somebody typed and let go. */
  setAside: call.input(z.object({ kind, row })).output(z.object({ changes: z.array(changeSchema) })),
  /** Deletes a record; undoing the change brings it back. */
  remove: call.input(z.object({ kind, key: z.string() })).output(edit),
  /** A record's changes, oldest first; each one's `after` is a revision. */
  revisions: call.input(z.object({ kind, key: z.string() })).output(z.array(changeSchema)),
  /** Takes a group of changes back, all or none, as a new group. */
  undo: call.input(z.object({ group: z.string() })).output(z.object({ group })),
}
