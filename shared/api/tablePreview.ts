import * as z from 'zod'
import type { FoundBills } from '../bills/foundBills.ts'
import { plainProblem } from './base.ts'
import { hidden } from './records.ts'
import { keptReading, readingChoices } from './tableReading.ts'

/** The sheets of a workbook; none for a file that has no sheets. */
const sheets = z.array(
  z.object({
    name: z.string(),
    /** Its author hid it. */
    isHidden: z.boolean(),
    isEmpty: z.boolean(),
    /** How many of the kind's columns its headers name. */
    columns: z.number(),
  }),
)

/** What the columns of a file are by their headers. */
export const tableHeaders = z.object({
  sheets,
  /** The one that is read; null for a file that has no sheets. */
  sheet: z.string().nullable(),
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
  /** The department whose file it is; null where nothing tells it. */
  sender: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** What was said of that department's last file, as far as it fits this one: to be offered. */
  kept: keptReading.nullable(),
})
export type TableHeaders = z.infer<typeof tableHeaders>

const badRow = z.object({
  /** As a spreadsheet numbers it: the header is row 1. */
  row: z.number(),
  /** The cells as written. */
  cells: z.array(z.string()),
  /** Index of the cell that is wrong; null where it is the row. */
  column: z.number().nullable(),
  /** Says which field is wrong and what to do; the file is the whole preview's. */
  problem: plainProblem,
})

const bills = z.object({
  count: z.number(),
  accounts: z.number(),
  months: z.object({ first: z.string(), last: z.string() }),
  energy: z.string(),
  cost: z.string(),
  estimated: z.number(),
  replaced: z.number(),
  settled: z.number(),
  strangers: z.array(z.object({ code: z.string(), site: z.string(), use: z.string(), bills: z.number() })),
  strangerCount: z.number(),
  addedCount: z.number(),
}) satisfies z.ZodType<FoundBills>

/** What an import of a file would do. */
export const tablePreview = z.object({
  sheets,
  /** The one that is read; null for a file that has no sheets. */
  sheet: z.string().nullable(),
  /** Null for a workbook; so is the separator. */
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256']).nullable(),
  separator: z.enum([',', ';', '\t', '؛', '|', '،', '^', '~']).nullable(),
  /** Each header of the file and the column it stands for; null for a nameless one, under which nothing stands. */
  headers: z.array(z.object({ header: z.string(), column: z.string().nullable() })),
  /** Headers that name no column and are left out, where nobody said what they are. */
  unknown: z.array(z.string()),
  /** What every row is taken to have in columns that the file lacks, as a cell would say it. */
  assumed: z.array(z.object({ column: z.string(), cell: z.string() })),
  created: z.number(),
  changed: z.number(),
  /** Records that already are so. */
  same: z.number(),
  /** Of an export of electricity bills; null for any other table. */
  bills: bills.nullable(),
  /** Rows that would be written, the first of them, each as it would be and as it is. */
  rows: z.array(
    z.object({
      row: z.number(),
      before: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
      after: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  /** The first thousand, and how many there are. */
  bad: z.array(badRow),
  badCount: z.number(),
  /** The first hundred; so are those below. */
  hidden,
  /** Cells with letters that an encoding has spoilt. */
  spoilt: z.array(
    z.object({ file: z.string().nullable(), row: z.number().nullable(), field: z.string(), piece: z.string() }),
  ),
  /** Cells that have a record's name in place of its code. */
  named: z.array(z.object({ row: z.number(), column: z.string(), text: z.string(), code: z.string() })),
  /** Rows that are no records: titles, sums, the header once more, notes, such as have a dash, and hidden ones. */
  skipped: z.array(
    z.object({
      row: z.number(),
      role: z.enum(['title', 'total', 'repeated', 'note', 'empty', 'hidden', 'leftOut', 'void', 'replaced']),
      /** Of a replaced bill: the row that takes its place. */
      by: z.number().nullable(),
      cells: z.array(z.string()),
    }),
  ),
  /** How many there are. */
  skippedCount: z.number(),
  /** The first amount of each column of money: as written, and in rial. */
  amounts: z.array(z.object({ header: z.string(), row: z.number(), cell: z.string(), rial: z.string() })),
  /** What has to be asked before the file can be written: each the first cell of its sort, and what it may mean. */
  questions: z.array(
    z.object({
      about: readingChoices.keyof(),
      row: z.number(),
      /** Of a workbook's cell: «D17». */
      address: z.string().nullable(),
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
export type TablePreview = z.infer<typeof tablePreview>
