import { basename } from 'node:path'
import type { FilePreview, SubmittedFile, SubmittedTable } from '../../../shared/api/submissions.ts'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { Problem, plainProblem, problemAt } from '../../../shared/problems/problem.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import type { Access, Transaction } from '../../store/access.ts'
import { type Store, transaction } from '../../store/database.ts'
import { keepReceived } from '../../store/receivedFiles.ts'
import type { Author } from '../../store/write.ts'
import type { GivenTable } from '../givenTable.ts'
import { lackingColumns } from '../lackingColumns.ts'
import { refuseForeignForm } from '../ownTemplate.ts'
import { importRows, previewTable } from '../tableImport.ts'
import { type OpenFile, openSubmitted } from './openSubmitted.ts'
import { digestOf } from './receivedFolder.ts'
import type { OpenTable } from './tableOfSheet.ts'
import { TakenRows } from './takenRows.ts'

/** Ends a transaction that only tried what would be, and leaves nothing behind. */
class OnlyTried extends Error {}

type Tried = Pick<SubmittedTable, 'preview' | 'trouble' | 'lacks'>

/**
 * What an import of all tables of all files would do: each is looked at as if those that it rests on were already
 * written. What is wrong with a file or a table is told beside the others.
 */
export async function previewSubmitted(
  store: Store,
  submitted: readonly SubmittedFile[],
  author: Author,
): Promise<FilePreview[]> {
  const files = await someAtATime(submitted, one => openOrSay(store, one))
  const found = new Map<OpenTable, Tried>()
  try {
    await transaction(store, async trx => {
      found.clear()
      const order = inOrder(files.flatMap(({ open, trouble }) => (open === null || trouble !== null ? [] : [open])))
      for (const { table, given } of order) found.set(table, await tried(trx, given, author))
      throw new OnlyTried()
    })
  } catch (cause) {
    if (!(cause instanceof OnlyTried)) throw cause
  }
  return files.map(({ name, open, trouble }): FilePreview => {
    const { sender = null, senderBy = null, namedSender = null, stamp, hiddenSheets = [], tables = [] } = open ?? {}
    return {
      name,
      sender,
      senderBy,
      namedSender,
      form: stamp === undefined ? null : { session: stamp.session, period: stamp.period },
      trouble,
      hiddenSheets,
      tables: tables.map(table => {
        const { given: _given, ...about } = table
        return { ...about, ...(found.get(table) ?? { preview: null, trouble: null, lacks: [] }) }
      }),
    }
  })
}

/** Workbooks that are read together, each in a process of its own. */
const readTogether = 3

async function someAtATime<T, R>(all: readonly T[], take: (one: T) => Promise<R>): Promise<R[]> {
  const taken: R[] = []
  for (let i = 0; i < all.length; i += readTogether)
    taken.push(...(await Promise.all(all.slice(i, i + readTogether).map(take))))
  return taken
}

interface OpenedOrNot {
  name: string
  open: OpenFile | null
  trouble: PlainProblem | null
}

async function openOrSay(store: Access, submitted: SubmittedFile): Promise<OpenedOrNot> {
  const { name } = submitted.file
  let open: OpenFile | null = null
  try {
    open = await openSubmitted(store, submitted)
    await refuseForeign(store, open, submitted)
    return { name, open, trouble: null }
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    return { name, open, trouble: plainProblem(cause) }
  }
}

/** @throws Problem for a form of another council, department or time */
async function refuseForeign(store: Access, { stamp }: OpenFile, { department, file }: SubmittedFile): Promise<void> {
  try {
    if (stamp !== undefined) await refuseForeignForm(store, stamp, department ?? undefined)
  } catch (cause) {
    throw cause instanceof Problem ? problemAt(cause, { file: file.name }) : cause
  }
}

/** The tables that are read, each after those that it rests on. No two of them write the same record otherwise. */
function inOrder(files: readonly OpenFile[]): { table: OpenTable; given: GivenTable }[] {
  const elsewhere = new TakenRows()
  const all = files.flatMap(({ tables }) =>
    tables.flatMap(table => (table.given === null ? [] : [{ table, given: { ...table.given, elsewhere } }])),
  )
  return all.toSorted((a, b) => recordKinds.indexOf(a.given.kind) - recordKinds.indexOf(b.given.kind))
}

async function tried(trx: Transaction, given: GivenTable, author: Author): Promise<Tried> {
  let asked: TablePreview | undefined
  try {
    const preview = await previewTable(trx, given)
    if (preview.questions.length > 0) asked = preview
    const answers: ReadingChoices[] = preview.questions.map(({ readings: [first] }) => first?.choice ?? {})
    const choices: ReadingChoices = Object.assign({}, ...answers, given.choices)
    await importRows(trx, { ...given, choices }, author)
    return { preview, trouble: null, lacks: [] }
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    // Under another answer it may be right.
    if (asked !== undefined) return { preview: asked, trouble: null, lacks: [] }
    const lacks = cause.code === 'header-missing' ? lackingColumns(given) : []
    return { preview: null, trouble: plainProblem(cause), lacks }
  }
}

/**
 * Writes the rows of all tables that are right as one group; tables whose kind is not known are left out.
 * @throws Problem of a file or a table, 'answer-missing' while something is to be asked; nothing is written then
 */
export async function importSubmitted(store: Store, submitted: readonly SubmittedFile[], author: Author) {
  const files = await someAtATime(submitted, async one => {
    const open = await openSubmitted(store, one)
    await refuseForeign(store, open, one)
    return open
  })
  return transaction(store, async trx => {
    const written = new Map<OpenTable, Omit<Awaited<ReturnType<typeof importRows>>, 'group'>>()
    let group: string | null = null
    for (const { table, given } of inOrder(files)) {
      const { group: own, ...counts } = await importRows(trx, given, author)
      group ??= own
      written.set(table, counts)
    }
    for (const { file } of submitted)
      await keepReceived(trx, await digestOf(file), { name: basename(file.name), group })
    return {
      files: files.map(({ name, tables }) => ({
        name,
        tables: tables.flatMap(table => {
          const counts = written.get(table)
          return counts === undefined || table.kind === null
            ? []
            : [{ sheet: table.sheet, kind: table.kind, ...counts }]
        }),
      })),
      group,
    }
  })
}
