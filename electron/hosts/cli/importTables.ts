import { basename } from 'node:path'
import { mostFileBytes } from '../../../shared/api/limits.ts'
import type { FilePreview, SubmittedFile } from '../../../shared/api/submissions.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { Problem, problemFrom } from '../../../shared/problems/problem.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { App } from '../../app/app.ts'
import { readPlainFile } from '../../system/plainFile.ts'
import { withSaidColumns } from './saidColumns.ts'
import { kindNamed } from './table.ts'

/** How somebody's tables are to be taken in, as a command line says it. */
export interface TablesInput {
  paths: readonly string[]
  department: string | undefined
  sheets: readonly string[]
  /** «budgetAmount», «بودجه:budgetAmount», or the kind in Persian. */
  kinds: readonly string[]
  /** «مخاطره=زلزله», «برگه:مخاطره=زلزله»: what all rows of a table have in a column that it lacks. */
  sets: readonly string[]
  /** «نام حادثه=مخاطره»: the column that a header of a table stands for; one without a column is left out. */
  columns: readonly string[]
  /** By file or sheet; under '' for all others. */
  readings: Readonly<Record<string, ReadingChoices>>
  /** Whether they are read as their departments' last ones were. */
  asLast: boolean
  /** Whether it is written, or only looked at. */
  isWritten: boolean
}

export interface TakenTables {
  files: FilePreview[]
  /** What was written; null where it was only looked at. */
  written: Awaited<ReturnType<App['api']['submissions']['import']>> | null
}

/** Files of tables, whatever is in them: it is said where one is of another sort. */
export const isTableFile = (path: string): boolean => /\.(?:csv|tsv|txt|xls[xmb]?|xlt[xm]|ods)$/i.test(path)

/**
 * Looks at the tables of files, and writes them where somebody says so.
 * @param ask told of files that are to be written while something is still to be asked of them
 * @throws Problem 'answer-missing' then, and others
 */
export async function importTables(
  api: App['api'],
  input: TablesInput,
  ask: (files: FilePreview[]) => void,
): Promise<TakenTables> {
  const given: SubmittedFile[] = []
  for (const path of input.paths) given.push(await submittedFrom(path, input))
  const submitted = await withSaidColumns(api, given, input)
  const { files } = await api.submissions.preview({ files: submitted })
  const [first] = files.map(({ trouble }) => trouble)
  if (first != null && files.length === 1) throw problemFrom(first)
  const [file] = files
  if (file !== undefined && files.every(({ trouble, tables }) => trouble === null && tables.every(isUnknown)))
    throw new Problem('table-kind-unknown', {}, { file: file.name })
  if (input.isWritten && files.some(one => one.tables.some(isAsked))) ask(files)
  return { files, written: input.isWritten ? await api.submissions.import({ files: submitted }) : null }
}

const isAsked = ({ preview }: FilePreview['tables'][number]) => (preview?.questions.length ?? 0) > 0

const isUnknown = ({ kind }: FilePreview['tables'][number]) => kind === null

async function submittedFrom(path: string, input: TablesInput): Promise<SubmittedFile> {
  const { department, sheets, asLast } = input
  const tooLarge = () => new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: path })
  const bytes = await readPlainFile(path, { most: mostFileBytes, tooLarge, followLinks: true })
  const name = basename(path)
  return {
    file: new File([new Uint8Array(bytes)], name),
    department,
    sheets: sheets.length === 0 ? undefined : [...sheets],
    readings: readingsOf(name, input),
    asLast,
  }
}

/** What is said of a file's sheets by their names, and under '' of all of them or of the file by its own. */
function readingsOf(file: string, { kinds, readings }: TablesInput): NonNullable<SubmittedFile['readings']> {
  const found = new Map<string, { kind?: RecordKind; choices?: ReadingChoices }>()
  const add = (name: string, said: { kind?: RecordKind; choices?: ReadingChoices }): void => {
    const own = name === file ? '' : name
    const known = found.get(own)
    found.set(own, { ...known, ...said, choices: { ...known?.choices, ...said.choices } })
  }
  for (const one of kinds) {
    const at = one.lastIndexOf(':')
    add(at === -1 ? '' : one.slice(0, at), { kind: kindNamed(one.slice(at + 1)) })
  }
  // What is said of the file goes before what is said of all.
  for (const name of Object.keys(readings).toSorted()) add(name, { choices: readings[name] ?? {} })
  return Object.fromEntries(found)
}
