import { basename } from 'node:path'
import type { FilePreview, SubmittedFile } from '../../../shared/api/submissions.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { findTop } from '../../../shared/tables/findTable.ts'
import type { TemplateStamp } from '../../../shared/tables/templateStamp.ts'
import { isWorkbook } from '../../files/recogniseFile.ts'
import type { Access } from '../../store/access.ts'
import { type GivenTable, sizeChecked } from '../givenTable.ts'
import { knownSenders, type Sender, senderCalled, senderNamed } from '../sender.ts'
import { type RawSheet, sheetsOfText, sheetsOfWorkbook } from './rawSheets.ts'
import { type OpenTable, type SheetReading, tableOfSheet } from './tableOfSheet.ts'

/** A file that a department sent, its tables open. */
export interface OpenFile extends Pick<FilePreview, 'name' | 'sender' | 'senderBy' | 'namedSender' | 'hiddenSheets'> {
  stamp: TemplateStamp | undefined
  tables: OpenTable[]
}

/**
 * Opens a file, finds whose it is and what its tables are.
 * @throws Problem of the file: none of ours, damaged, empty, or of a department that is not there
 */
export async function openSubmitted(store: Access, submitted: SubmittedFile): Promise<OpenFile> {
  const name = basename(submitted.file.name)
  const bytes = await sizeChecked(submitted.file, name)
  const { stamp, sheets, hidden } = isWorkbook(bytes)
    ? await sheetsOfWorkbook(bytes, name, submitted)
    : { stamp: undefined, sheets: [sheetsOfText(bytes, name)], hidden: [] }
  const departments = await knownSenders(store)
  const known = findSender(departments, submitted, { name, stamp, sheets })
  const tablesOf = ({ sender }: Pick<OpenFile, 'sender'>): Promise<OpenTable[]> =>
    Promise.all(
      sheets.map(sheet =>
        tableOfSheet(store, sheet, {
          file: name,
          isOnly: sheets.length === 1,
          stamp,
          sender,
          isSaid: submitted.department != null,
          reading: readingOf(submitted, sheet.name),
          asLast: submitted.asLast === true,
        }),
      ),
    )
  const found = await tablesOf(known)
  const about = { name, stamp, hiddenSheets: hidden }
  if (known.senderBy !== null) return { ...about, ...known, tables: found }
  const own = senderOfRows(departments, found)
  if (own === undefined) return { ...about, ...known, tables: found }
  const byRows = { ...known, sender: own, senderBy: 'words' } as const
  return { ...about, ...byRows, tables: await tablesOf(byRows) }
}

/** What is said of a sheet, over what is said of all. */
function readingOf({ readings }: SubmittedFile, sheet: string | null): SheetReading {
  const [all, own] = [readings?.[''], sheet === null ? undefined : readings?.[sheet]]
  return { ...all, ...own, choices: { ...all?.choices, ...own?.choices } }
}

function findSender(
  departments: readonly Sender[],
  { department }: SubmittedFile,
  { name, stamp, sheets }: { name: string; stamp: TemplateStamp | undefined; sheets: readonly RawSheet[] },
): Pick<OpenFile, 'sender' | 'senderBy' | 'namedSender'> {
  const byName = senderNamed(departments, [name])
  if (department === null) return { sender: null, senderBy: 'said', namedSender: null }
  if (department !== undefined) {
    const said = senderCalled(departments, department)
    if (said === undefined)
      throw new Problem('no-such-department', { code: department, known: departments.map(({ code }) => code) })
    return { sender: said, senderBy: 'said', namedSender: null }
  }
  if (stamp !== undefined) {
    const own = senderCalled(departments, stamp.department) ?? { code: stamp.department, name: stamp.name }
    const isOther = byName !== undefined && byName.code !== own.code
    return { sender: own, senderBy: 'stamp', namedSender: isOther ? byName : null }
  }
  if (byName !== undefined) return { sender: byName, senderBy: 'name', namedSender: null }
  const byTitles = senderNamed(departments, sheets.flatMap(titlesOf))
  return { sender: byTitles ?? null, senderBy: byTitles === undefined ? null : 'words', namedSender: null }
}

/** What stands above a sheet's table, and the sheet's name. */
function titlesOf({ name, first }: RawSheet): string[] {
  const table = first.findIndex(cells => cells.filter(cell => cell.trim() !== '').length > 2)
  return [name ?? '', ...first.slice(0, Math.max(0, table)).map(cells => cells.join(' '))]
}

/** The one department that the first rows of all tables name in their own column. */
function senderOfRows(departments: readonly Sender[], found: readonly OpenTable[]): Sender | undefined {
  const named = found.flatMap(({ kind, given }) =>
    kind === null || given === null ? [] : departmentCells(kind, given),
  )
  const [first, ...others] = new Set(named.map(cell => senderCalled(departments, cell)))
  return others.length === 0 ? first : undefined
}

function departmentCells(kind: RecordKind, { table: { first } }: GivenTable): string[] {
  const { header, columns } = findTop(tables[kind].columns, first)
  const at = columns.findIndex(column => column?.name === 'department')
  if (header === undefined || at === -1) return []
  return first.slice(header + 1).flatMap(cells => ((cells[at] ?? '').trim() === '' ? [] : [(cells[at] ?? '').trim()]))
}
