import * as z from 'zod'
import { call, edition } from './base.ts'
import { hidden, kind } from './records.ts'

/** A table of somebody's own: its name, for messages, and its bytes in base64. */
const file = z.object({
  kind,
  name: z.string().max(300),
  content: z.base64(),
  /** The column that each of the file's stands for, as somebody chose; null leaves one out. By their headers without it. */
  columns: z.array(z.string().nullable()).max(10_000).optional(),
  /** What every row has in columns that the file lacks, as a cell of it would say. */
  shared: z.record(z.string(), z.string().max(10_000)).optional(),
})

const headers = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      /** What the header names; null where it is not known. */
      column: z.string().nullable(),
      /** What the first rows have there. */
      examples: z.array(z.string()),
    }),
  ),
  /** Why the file cannot be read by its headers alone; null when it can. */
  trouble: z.string().nullable(),
})
export type TableHeaders = z.infer<typeof headers>

const badRow = z.object({
  /** As a spreadsheet numbers it: the header is row 1. */
  row: z.number(),
  /** The cells as written. */
  cells: z.array(z.string()),
  /** Says which field is wrong and what to do. */
  message: z.string(),
})

const preview = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256']),
  separator: z.enum([',', ';', '\t', '؛', '|', '،']),
  /** Each header of the file and the column it stands for; null for a nameless one, under which nothing stands. */
  headers: z.array(z.object({ header: z.string(), column: z.string().nullable() })),
  created: z.number(),
  changed: z.number(),
  /** Records that already are so. */
  same: z.number(),
  /** Rows that would be written, the first of them, each as it would be and as it is. */
  rows: z.array(
    z.object({
      row: z.number(),
      before: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
      after: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  bad: z.array(badRow),
  /** The first hundred. */
  hidden,
})
export type TablePreview = z.infer<typeof preview>

export const tables = {
  /**
   * All records of a kind as a CSV file that an import takes back: its name, its bytes as base64, and how many closed
   * records it holds. A public edition leaves out whatever any session of the store closes.
   */
  give: call
    .input(z.object({ kind, edition }))
    .output(z.object({ name: z.string(), content: z.base64(), closed: z.number() })),
  /** What a CSV file's columns are by their headers. */
  headers: call.input(file).output(headers),
  /** What an import of a CSV file would do; nothing is written. A file that is no such table fails. */
  preview: call.input(file).output(preview),
  /** Imports the rows that are right, all in one transaction; `changes` undone together take it back. */
  import: call
    .input(file)
    .output(z.object({ created: z.number(), changed: z.number(), bad: z.number(), changes: z.array(z.string()) })),
}
