import * as z from 'zod'
import { type ActiveContent, activeContents } from '../domain/activeContent.ts'
import { type AttachmentType, attachmentTypes } from '../domain/attachmentFile.ts'
import { type Openness, opennessChoices } from '../records/openness.ts'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'
import { group, hidden } from './records.ts'

const code = z.object({ code: z.string() })

/** Joins changes to a group of the caller's own: files that were given at once are taken back at once. */
const ownGroup = z.string().min(1).max(200).optional()

const types = Object.keys(attachmentTypes) as [AttachmentType, ...AttachmentType[]]
const openness = z.enum(Object.keys(opennessChoices) as [Openness, ...Openness[]])

/** What a packet leaves out of a file. */
const removed = z.array(z.enum(Object.keys(activeContents) as [ActiveContent, ...ActiveContent[]])).readonly()

const kept = z.object({
  file: z.string(),
  sha256: z.string(),
  /** The file's name without its ending. */
  title: z.string(),
  pages: z.number(),
  removed,
})

const listed = z.object({
  row: rowSchema('attachment'),
  /** Itself, or by its item. */
  isClosed: z.boolean(),
  /**
   * How its file is found: `missing` where only its name and digest are known, `damaged` where the bytes are not those
   * of the digest, `differs` where it is of another kind than its name says.
   */
  state: z.enum(['present', 'missing', 'damaged', 'differs']),
  /** By its bytes; null where they are not there. */
  type: z.enum(types).nullable(),
  bytes: z.number().nullable(),
})
export type ListedAttachment = z.infer<typeof listed>

/** Files that go with items of the agenda, as files: a window hands them over and is handed them, and names no path. */
export const attachments = {
  /** A session's attachments, each item's in the order of their codes, and how their files are found. */
  list: call.input(z.object({ session: z.string() })).output(z.array(listed)),
  /**
   * Attaches a file to an item under its own name. One that the item has already is not attached twice; where it was
   * missing or damaged, it is whole again.
   */
  add: call
    .input(z.object({ agendaItem: z.string(), file: z.file(), openness: openness.optional(), group: ownGroup }))
    .output(z.object({ row: rowSchema('attachment'), isNew: z.boolean(), removed, group, hidden })),
  /** Gives an attachment another file; its title stays. */
  replace: call
    .input(code.extend({ file: z.file() }))
    .output(z.object({ row: rowSchema('attachment'), removed, group, hidden })),
  /** Keeps a file for a record that is saved afterwards. @returns what the record says of it */
  keep: call.input(z.object({ file: z.file() })).output(kept),
  /** An attachment's file, held against its digest, under its name, which says so of a closed one. */
  read: call.input(code).output(z.file()),
}
