import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { type RecordKind, recordKinds } from '../records/index.ts'
import { call } from './base.ts'

export const kind = z.enum(recordKinds as [RecordKind, ...RecordKind[]])
/** A field as plain JSON. */
export const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** A record as plain JSON: rial as a string of digits. Its own columns are checked by its kind's schema. */
export const row = z.record(z.string(), value)
/** The group of the changes that were made, by which they are taken back; null when nothing was changed. */
export const group = z.string().nullable()

/** An office that is there, by its code, or a new one by its title. */
export const office = z.union([z.strictObject({ code: z.string() }), z.strictObject({ title: z.string() })])

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
 * What becomes of one record. `key` is its present one, null where it is to be new; left out, it is the one that `row`
 * has, there or new. A row of another key renames, `row` null deletes.
 *
 * With `over`, the edited fields as they were when the edit began, only these are written, and a field that has since
 * been given another value is refused as 'changed-since'; a record is deleted only while these fields stand so. One
 * that `continues` its author's own latest change of the record is coalesced with that change, for some minutes,
 * instead of adding one for every second of typing. `stash` keeps the row in the record's history without giving it to
 * the record: what somebody typed and let go.
 */
const recordEdit = z.object({
  kind,
  key: z.string().nullable().optional(),
  row: row.nullable(),
  over: row.optional(),
  continues: z.string().optional(),
  stash: z.literal(true).optional(),
})
export type RecordEdit = z.infer<typeof recordEdit>

export const records = {
  /**
   * Every record of a kind, by name in Persian order where it has one; only those of `keys` and of `where` when they
   * are given. 'written' is the order in which they first came.
   */
  list: call
    .input(
      z.object({
        kind,
        where: recordFilter.optional(),
        keys: z.array(z.string()).max(most).optional(),
        order: z.literal('written').optional(),
      }),
    )
    .output(z.array(row)),
  /** What a column holds, each value with the number of its records, in the column's order. */
  values: call
    .input(z.object({ kind, column: z.string() }))
    .output(z.array(z.object({ value: z.union([z.string(), z.number()]).nullable(), records: z.number() }))),
  /**
   * How many records of each kind there are, and how many of the kind that it completes are without one: budget lines
   * without an amount.
   */
  counts: call.output(z.array(z.object({ kind, records: z.number(), lacking: z.number() }))),
  /**
   * Edits of records of whatever kinds as one group, all or none. Yields how many are written; a caller that leaves
   * before the end of many leaves nothing behind. The first that can't be is named by its row, from 1, where there are
   * several. `group` is an id of the caller's own for the group; `change` is what the edit did where it is the only
   * one.
   */
  save: call
    .input(z.object({ edits: z.array(recordEdit).max(most), group: z.string().min(1).max(200).optional() }))
    .output(
      eventIterator(z.object({ done: z.number() }), z.object({ group, change: changeSchema.nullable(), hidden })),
    ),
  /** A record's changes, oldest first; each one's `after` is a revision. */
  revisions: call.input(z.object({ kind, key: z.string() })).output(z.array(changeSchema)),
  /** Takes a group of changes back, all or none, as a new group. */
  undo: call.input(z.object({ group: z.string() })).output(z.object({ group })),
}
