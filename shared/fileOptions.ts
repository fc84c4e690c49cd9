/** What kind of file a document becomes: the standards it claims and who may open it. Plain data, as a look is. */
import { Problem } from './problems/problem.ts'

/** PDF/A-2a (ISO 19005-2, level A): readable for decades. PDF/UA-1 (ISO 14289-1): readable by listening. */
export const standards = ['pdfa-2a', 'pdfua-1'] as const
export type Standard = (typeof standards)[number]

/**
 * What a reader who knows only the open password may be let do: print well or only coarsely, change the content, copy
 * from it, comment, fill in forms, add and turn pages. Listening is always allowed.
 */
export const permissions = ['print', 'print-draft', 'copy', 'modify', 'annotate', 'forms', 'assemble'] as const
export type Permission = (typeof permissions)[number]

export interface Protection {
  /** Whoever opens the file needs it; nobody does when it is empty. */
  openPassword: string
  /** Lifts the permissions; when left out, nobody can. */
  ownerPassword?: string | undefined
  /** Nothing else is; viewers keep to it as they please. */
  allow: readonly Permission[]
}

export interface FileOptions {
  /** All that the file can conform to when left out; none for an empty list. */
  standards?: readonly Standard[] | undefined
  protection?: Protection | undefined
}

/** Options with nothing left open. */
export interface ResolvedFileOptions {
  tagged: boolean
  /** In the order of `standards`. */
  standards: readonly Standard[]
  protection: Protection | undefined
}

/**
 * PDF for reading, printing and keeping; Word (Office Open XML, ECMA-376) for writing on; a page for browsers, of
 * public editions alone.
 */
export const documentFormats = ['pdf', 'docx', 'html'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** What a document's file is, as the end of its name says. @throws Problem 'output-format-unknown' */
export function formatOf(file: string): DocumentFormat {
  return formatAmong(documentFormats, file)
}

/** A deck's pages, PowerPoint (ECMA-376), and one page for a browser. */
export const deckFormats = ['pdf', 'pptx', 'html'] as const
export type DeckFormat = (typeof deckFormats)[number]

/** What a deck's file is, as the end of its name says. @throws Problem 'output-format-unknown' */
export function deckFormatOf(file: string): DeckFormat {
  return formatAmong(deckFormats, file)
}

/** What an output's file is, of a document or a deck. @throws Problem 'output-format-unknown' */
export function outputFormatOf(file: string): DocumentFormat | DeckFormat {
  return formatAmong([...documentFormats, ...deckFormats], file)
}

/** The files that tables are given away as. */
export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** What a table's file is, as the end of its name says. @throws Problem 'output-format-unknown' */
export function tableFormatOf(file: string): TableFormat {
  return formatAmong(tableFormats, file)
}

/** The files that a dashboard is given away as: its numbers, or its page for paper. */
export const dashboardFormats = [...tableFormats, 'pdf'] as const
export type DashboardFormat = (typeof dashboardFormats)[number]

/** What a dashboard's file is, as the end of its name says. @throws Problem 'output-format-unknown' */
export function dashboardFormatOf(file: string): DashboardFormat {
  return formatAmong(dashboardFormats, file)
}

function formatAmong<F extends string>(formats: readonly F[], file: string): F {
  const [, end = ''] = /\.([^./\\]+)$/.exec(file) ?? []
  const format = formats.find(known => known === end.toLowerCase())
  if (format === undefined) throw new Problem('output-format-unknown', { known: formats }, { file })
  return format
}

/**
 * As `refuseInWord`, of a deck's PowerPoint file and of pages for browsers. @throws Problem 'protection-outside-pdf',
 * 'standard-outside-pdf'
 */
export function refuseOutsidePdf({ standards: chosen = [], protection }: FileOptions): void {
  if (protection !== undefined) throw new Problem('protection-outside-pdf', {})
  if (chosen.length > 0) throw new Problem('standard-outside-pdf', {})
}

/**
 * A Word file keeps neither standards nor a password of ours: whoever asks for one must not be handed a file that has
 * none.
 * @throws Problem 'protection-in-word', 'standard-in-word'
 */
function refuseInWord({ standards: chosen = [], protection }: FileOptions): void {
  if (protection !== undefined) throw new Problem('protection-in-word', {})
  if (chosen.length > 0) throw new Problem('standard-in-word', {})
}

/**
 * Of a document's file, what its format leaves no room for. @throws Problem those of `refuseInWord`,
 * `refuseOutsidePdf` or `resolveFileOptions`
 */
export function refuseInFormat(format: DocumentFormat, options: FileOptions): void {
  if (format === 'docx') refuseInWord(options)
  else if (format === 'html') refuseOutsidePdf(options)
  else resolveFileOptions(options)
}

/**
 * Settles what was left out: a tagged file conforms to both standards, a protected one to PDF/UA-1 alone.
 * @param tagged whether the file will hold structure tags, which both standards need
 * @throws Problem 'archive-with-password' for PDF/A together with a password (ISO 19005-2, 6.1.3, forbids encryption),
 *   'standard-without-tags'
 */
export function resolveFileOptions({ standards: chosen, protection }: FileOptions, tagged = true): ResolvedFileOptions {
  if (!tagged) {
    if (chosen !== undefined && chosen.length > 0) throw new Problem('standard-without-tags', {})
    return { tagged, standards: [], protection }
  }
  if (protection !== undefined && chosen?.includes('pdfa-2a')) throw new Problem('archive-with-password', {})
  const wanted = chosen ?? (protection === undefined ? standards : ['pdfua-1'])
  return { tagged, standards: standards.filter(standard => wanted.includes(standard)), protection }
}
