import * as z from 'zod'
import type { FoundBills } from '../bills/foundBills.ts'
import type { ReadingChoices } from '../columnTypes/readingChoices.ts'
import { dashboardFormats, tableFormats } from '../fileOptions.ts'
import { entryMoneyUnits } from '../persian/money.ts'
import { type DashboardName, dashboardTitles } from '../records/dashboards.ts'
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
  hiddenRows: z.enum(['taken', 'leftOut']).optional(),
  hiddenColumns: z.enum(['taken', 'leftOut']).optional(),
  multiplier: z.enum(['applied', 'toApply']).optional(),
  newAccounts: z.enum(['added', 'leftOut']).optional(),
  newDistrict: z.string().max(100).optional(),
  monthValues: z.string().max(100).optional(),
  monthYear: z
    .string()
    .regex(/^1[34]\d\d$/)
    .optional(),
}) satisfies z.ZodType<ReadingChoices>

/** How somebody's own table is to be read, as far as it does not say so itself. */
export const tableReading = z.object({
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
  /** Numbers of rows that are left out. */
  leftOut: z.array(z.int().positive()).max(10_000).optional(),
  /** What was typed over cells: the row as a spreadsheet numbers it, the index of the file's column. */
  mended: z
    .array(
      z.object({ row: z.int().positive(), column: z.int().nonnegative().max(16_383), text: z.string().max(10_000) }),
    )
    .max(10_000)
    .optional(),
  choices: readingChoices.optional(),
})

/** A table of somebody's own, and how it is to be read. */
const given = tableReading.extend({
  kind,
  file: z.file(),
  /** Of a workbook, the name of a sheet; without it the one that fits the kind best by its headers. */
  sheet: z.string().optional(),
  /** Code of the department whose file it is; by the file's stamp or its name without it. */
  department: z.string().optional(),
})

/** What somebody said of a file, of that which the next one may say again. */
export const keptReading = tableReading.pick({ headerRow: true, columns: true, shared: true, choices: true })
export type KeptReading = z.infer<typeof keptReading>

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

const headers = z.object({
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
export type TableHeaders = z.infer<typeof headers>

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

export const writtenRows = z.object({ created: z.number(), changed: z.number(), bad: z.number() })

const dashboardInput = z.object({
  /** All of them when left out. */
  dashboard: z.enum(Object.keys(dashboardTitles) as [DashboardName, ...DashboardName[]]).optional(),
  session: z.string(),
  edition,
  department: z.string().optional(),
  /** Of a page: code of the session that its figures are held against, null for none; the one before when left out. */
  comparedTo: z.string().nullable().optional(),
})

export const tables = {
  /**
   * All records of a kind as a file that an import takes back, and how many closed records it holds. A public edition
   * leaves out whatever any session of the store closes. Amounts of a workbook are in `money`, or in the unit of the
   * council's tables; a CSV file has rial.
   */
  download: call
    .input(
      z.object({
        kind,
        edition,
        format: z.enum(tableFormats).default('csv'),
        money: z.enum(entryMoneyUnits).optional(),
      }),
    )
    .output(z.object({ file: z.file(), closed: z.number() })),
  /**
   * The numbers of a dashboard's charts with its tables, for a session, or its page for paper; and how many closed
   * records it has. A public edition is made of open records alone; a department, by its code, has the others left out.
   */
  downloadDashboard: call
    .input(dashboardInput.extend({ format: z.enum(dashboardFormats) }))
    .output(z.object({ file: z.file(), closed: z.number() })),
  /** What the columns of a file (CSV, or a sheet of a workbook) are by their headers. */
  headers: call.input(given).output(headers),
  /** What an import of such a file would do; nothing is written. A file that is no such table fails. */
  preview: call.input(given).output(tablePreview),
  /** Imports the rows that are right, all as one group. */
  import: call.input(given).output(writtenRows.extend({ group })),
}

/** By the paths of this machine, for the terminal. */
export const tablePaths = {
  /** Writes what `download` gives; the end of the path says in which format. */
  export: call
    .input(z.object({ kind, edition, path: z.string() }))
    .output(z.object({ path: z.string(), closed: z.number() })),
  /** Writes what `downloadDashboard` gives. */
  exportDashboard: call
    .input(dashboardInput.extend({ path: z.string() }))
    .output(z.object({ path: z.string(), closed: z.number() })),
}
