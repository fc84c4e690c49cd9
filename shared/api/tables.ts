import * as z from 'zod'
import type { ReadingChoices } from '../columnTypes/readingChoices.ts'
import { entryMoneyUnits } from '../persian/money.ts'
import { call, edition, plainProblem } from './base.ts'
import { group, hidden, kind } from './records.ts'

/** How a file is to be read where it can be read in more than one way. */
export const readingChoices = z.strictObject({
  point: z.enum(['thousands', 'decimal']).optional(),
  comma: z.enum(['thousands', 'decimal']).optional(),
  moneyUnit: z.enum(entryMoneyUnits).optional(),
  dateOrder: z.enum(['yearFirst', 'dayFirst', 'monthFirst']).optional(),
  serialDays: z.enum(['since1900']).optional(),
  percent: z.enum(['points', 'fraction']).optional(),
  shortYears: z.enum(['jalali']).optional(),
  partYears: z.enum(['soFar']).optional(),
  sums: z.enum(['leftOut', 'records']).optional(),
}) satisfies z.ZodType<ReadingChoices>

/** A table of somebody's own, and how it is to be read. */
const given = z.object({
  kind,
  file: z.file(),
  /**
   * The column that each of the file's stands for, as somebody chose; null leaves one out. By their headers without it.
   */
  columns: z.array(z.string().nullable()).max(10_000).optional(),
  /** What every row has in columns that the file lacks, as a cell of it would say. */
  shared: z.record(z.string(), z.string().max(10_000)).optional(),
  /** Number of the row that names the columns, as a spreadsheet counts; found by its words without it. */
  headerRow: z.int().positive().optional(),
  /** Numbers of rows that are records although they look like titles, sums or notes. */
  records: z.array(z.int().positive()).max(10_000).optional(),
  choices: readingChoices.optional(),
})

const headers = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      /** What the header names; null where it is not known. */
      column: z.string().nullable(),
      /** Of a header such as «مصوب ۱۴۰۲»: how it is called, and the columns that it says for all cells under it. */
      heads: z.object({ label: z.string(), columns: z.array(z.string()) }).nullable(),
      /** What the first rows have there. */
      examples: z.array(z.string()),
    }),
  ),
  /** Number of the row they are in. */
  headerRow: z.number(),
  /** The first rows, of which one is the header: their cells without the empty ones. */
  top: z.array(z.array(z.string())),
  /** Why the file cannot be read by its headers alone; null when it can. */
  trouble: plainProblem.nullable(),
})
export type TableHeaders = z.infer<typeof headers>

const badRow = z.object({
  /** As a spreadsheet numbers it: the header is row 1. */
  row: z.number(),
  /** The cells as written. */
  cells: z.array(z.string()),
  /** Says which field is wrong and what to do; the file is the whole preview's. */
  problem: plainProblem,
})

const preview = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256']),
  separator: z.enum([',', ';', '\t', '؛', '|', '،', '^', '~']),
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
  /** The first hundred; so are those below. */
  hidden,
  /** Cells with letters that an encoding has spoilt. */
  spoilt: z.array(
    z.object({ file: z.string().nullable(), row: z.number().nullable(), field: z.string(), piece: z.string() }),
  ),
  /** Cells that have a record's name in place of its code. */
  named: z.array(z.object({ row: z.number(), column: z.string(), text: z.string(), code: z.string() })),
  /** Rows that are no records: titles, sums, the header once more, notes, and such as have a dash for a value. */
  skipped: z.array(
    z.object({
      row: z.number(),
      role: z.enum(['title', 'total', 'repeated', 'note', 'empty']),
      cells: z.array(z.string()),
    }),
  ),
  /** The first amount of each column of money: as written, and in rial. */
  amounts: z.array(z.object({ header: z.string(), row: z.number(), cell: z.string(), rial: z.string() })),
  /** What has to be asked before the file can be written: each the first cell of its sort, and what it may mean. */
  questions: z.array(
    z.object({
      about: readingChoices.keyof(),
      row: z.number(),
      field: z.string(),
      cell: z.string(),
      /** Rows that wait for the answer. */
      count: z.number(),
      readings: z.array(
        z.object({
          choice: readingChoices,
          label: z.string(),
          value: z.union([z.string(), z.number(), z.null()]),
        }),
      ),
    }),
  ),
})
export type TablePreview = z.infer<typeof preview>

export const tables = {
  /**
   * All records of a kind as a CSV file that an import takes back, and how many closed records it holds. A public
   * edition leaves out whatever any session of the store closes.
   */
  download: call.input(z.object({ kind, edition })).output(z.object({ file: z.file(), closed: z.number() })),
  /** What a CSV file's columns are by their headers. */
  headers: call.input(given).output(headers),
  /** What an import of a CSV file would do; nothing is written. A file that is no such table fails. */
  preview: call.input(given).output(preview),
  /** Imports the rows that are right, all as one group. */
  import: call.input(given).output(z.object({ created: z.number(), changed: z.number(), bad: z.number(), group })),
}
