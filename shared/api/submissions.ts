import * as z from 'zod'
import type { ReportStatus } from '../domain/reportStatus.ts'
import { reportStatusChoices } from '../records/report.ts'
import { call, plainProblem } from './base.ts'
import { group, kind } from './records.ts'
import { tablePreview } from './tablePreview.ts'
import { keptReading, tableReading } from './tableReading.ts'
import { writtenRows } from './tables.ts'

/** How a sheet of a file is read. */
const sheetReading = tableReading.extend({
  /** What its rows are; null leaves it out. By the stamp, its name or its headers without it. */
  kind: kind.nullable().optional(),
})

/** A file that a department sent, and what somebody said of it. */
const submittedFile = z.object({
  file: z.file(),
  /**
   * Whose it is, by code or name: rows that name no department are of this one; null for no single department. By the
   * stamp, the file's name or the words above its tables without it.
   */
  department: z.string().nullable().optional(),
  /** Names of the sheets that are meant; without them all that are not hidden. */
  sheets: z.array(z.string()).max(2000).optional(),
  /** All sheets are meant, also those that are hidden. */
  withHidden: z.boolean().optional(),
  /** How they are read, by name; under '' what is said of all, and of a file that has no sheets. */
  readings: z.record(z.string(), sheetReading).optional(),
  /** Read as the department's last ones were, where nothing else is said. */
  asLast: z.boolean().optional(),
})
export type SubmittedFile = z.infer<typeof submittedFile>

const files = z.object({ files: z.array(submittedFile).min(1).max(200) })

const department = z.object({ code: z.string(), name: z.string() })

const submittedTable = z.object({
  /** Null of a file that has no sheets. */
  sheet: z.string().nullable(),
  /** Null where nothing tells it, or where somebody leaves the sheet out. */
  kind: kind.nullable(),
  kindBy: z.enum(['said', 'stamp', 'name', 'headers']).nullable(),
  /** Its first rows that say something, where the kind is not known. */
  top: z.array(z.array(z.string())),
  /** What was said of the sender's last table of the kind, as far as it fits this one: to be offered. */
  kept: keptReading.nullable(),
  preview: tablePreview.nullable(),
  /** Why the table cannot be read. */
  trouble: plainProblem.nullable(),
  /** Columns that it has to have and has not, where these are few: `shared` may say them for all of its rows. */
  lacks: z.array(z.string()),
})
export type SubmittedTable = z.infer<typeof submittedTable>

const filePreview = z.object({
  name: z.string(),
  /** Whose file it is; null where nothing tells it, or somebody says that it is nobody's. */
  sender: department.nullable(),
  senderBy: z.enum(['said', 'stamp', 'name', 'words']).nullable(),
  /** The department that its name tells, where its stamp tells another: somebody filled in the form of another. */
  namedSender: department.nullable(),
  /** The session that the form was made for, where it is one of ours; null for any other file. */
  form: z.object({ session: z.string(), period: z.string() }).nullable(),
  /** Why nothing of the file is read. */
  trouble: plainProblem.nullable(),
  /** Sheets that hold something, are hidden and not read. */
  hiddenSheets: z.array(z.string()),
  /** In the file's order. */
  tables: z.array(submittedTable),
})
export type FilePreview = z.infer<typeof filePreview>

const kindCounts = z.array(z.object({ kind, count: z.number() })).readonly()
const status = z.enum(Object.keys(reportStatusChoices) as [ReportStatus, ...ReportStatus[]])

/** As `BoardRow` says. */
const boardRow = z.object({
  department,
  expectedBy: z.enum(['report', 'agenda', 'sessionBefore']),
  state: z.union([z.literal('notBegun'), status]),
  reports: z
    .array(
      z.object({
        code: z.string(),
        department: z.string(),
        period: z.string(),
        status,
        due: z.string().nullable(),
      }),
    )
    .readonly(),
  came: kindCounts,
  from: z.array(z.object({ file: z.string().nullable(), at: z.string(), records: z.number() })).readonly(),
  missing: kindCounts,
  due: z.string().nullable(),
  daysLeft: z.number().nullable(),
  isLate: z.boolean(),
})

/** A file of tables in the folder that departments' files come into. */
const receivedFile = z.object({
  name: z.string(),
  /** SHA-256 of what it holds. */
  digest: z.string(),
  /** ISO 8601 instant in UTC at which it was written. */
  at: z.string(),
  bytes: z.number(),
  /** A file of this name that held something else was dealt with before. */
  isChanged: z.boolean(),
})
export type ReceivedFile = z.infer<typeof receivedFile>

const received = z.object({
  /** Null where nobody has chosen one. */
  folder: z.string().nullable(),
  /** Why it cannot be looked into. */
  trouble: plainProblem.nullable(),
  /** Those of its files that are neither stored nor left, the oldest first. */
  files: z.array(receivedFile),
})

/** Files as departments send them: one or many, of several sheets each. */
export const submissions = {
  /** What an import of them all would do, each table as if those that it rests on were written; nothing is. */
  preview: call.input(files).output(z.object({ files: z.array(filePreview) })),
  /** Imports the rows of all their tables that are right as one group, or nothing; unknown tables are left out. */
  import: call.input(files).output(
    z.object({
      files: z.array(
        z.object({
          name: z.string(),
          tables: z.array(writtenRows.extend({ sheet: z.string().nullable(), kind })),
        }),
      ),
      group,
    }),
  ),
  /** What has come into the folder of the settings, and nobody has dealt with. Nothing of it is read into the store. */
  received: call.output(received),
  /** One of those files, to be looked at like any that is dropped. */
  readReceived: call.input(z.object({ name: z.string() })).output(z.file()),
  /** Nobody wants to see a file of such contents again. */
  leaveReceived: call.input(receivedFile.pick({ name: true, digest: true })).output(z.void()),
  /**
   * Who has sent what to a session and who has not, as it is on a day, and by when: what was said, and what the rule of
   * the agenda's notice proposes.
   */
  board: call
    .input(z.object({ session: z.string(), today: z.iso.date() }))
    .output(z.object({ rows: z.array(boardRow), due: z.string().nullable(), proposed: z.string() })),
}
