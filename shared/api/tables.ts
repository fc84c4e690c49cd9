import * as z from 'zod'
import { dashboardFormats, tableFormats } from '../fileOptions.ts'
import { entryMoneyUnits } from '../persian/money.ts'
import { type DashboardName, dashboardTitles } from '../records/dashboards.ts'
import { call, edition } from './base.ts'
import { group, kind } from './records.ts'
import { tableHeaders, tablePreview } from './tablePreview.ts'
import { tableReading } from './tableReading.ts'

/** A table of somebody's own, and how it is to be read. */
const given = tableReading.extend({
  kind,
  file: z.file(),
  /** Of a workbook, the name of a sheet; without it the one that fits the kind best by its headers. */
  sheet: z.string().optional(),
  /** Code of the department whose file it is; by the file's stamp or its name without it. */
  department: z.string().optional(),
})

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
  headers: call.input(given).output(tableHeaders),
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
