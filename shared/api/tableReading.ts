import * as z from 'zod'
import type { ReadingChoices } from '../columnTypes/readingChoices.ts'
import { entryMoneyUnits } from '../persian/money.ts'

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

/** What somebody said of a file, of that which the next one may say again. */
export const keptReading = tableReading.pick({ headerRow: true, columns: true, shared: true, choices: true })
export type KeptReading = z.infer<typeof keptReading>
