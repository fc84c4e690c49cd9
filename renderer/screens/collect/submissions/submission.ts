import type { FilePreview, SubmittedFile } from '../../../../shared/api/submissions.ts'
import type { TablePreview } from '../../../../shared/api/tablePreview.ts'

/** What is asked of a file and the sheet that it was found in; of several files, the first of them. */
export type SheetQuestion = TablePreview['questions'][number] & { sheet?: string; file?: string }

export type SheetReading = NonNullable<SubmittedFile['readings']>[string]

/** A file that was dropped, what somebody said of it and what it would do. */
export interface Submission {
  id: string
  file: File
  /** Code of its department; null for none, undefined where nobody said. */
  department?: string | null
  readings: Readonly<Record<string, SheetReading>>
  asLast: boolean
  /** Its hidden sheets are read too. */
  withHidden: boolean
  /** Somebody leaves the whole file out. */
  isOut: boolean
  /** Undefined until it was read. */
  preview?: FilePreview
  /** All that was asked of it, answered or not. */
  questions: readonly SheetQuestion[]
}

/** As it is handed over to be read or stored. */
export const submitted = ({ file, department, readings, asLast, withHidden }: Submission): SubmittedFile => ({
  file,
  ...(department !== undefined && { department }),
  readings: { ...readings },
  asLast,
  withHidden,
})
