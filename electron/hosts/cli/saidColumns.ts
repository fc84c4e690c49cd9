import type { SubmittedFile, SubmittedTable } from '../../../shared/api/submissions.ts'
import type { TableHeaders } from '../../../shared/api/tablePreview.ts'
import { fold } from '../../../shared/persian/normalise.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { guessHeader } from '../../../shared/tables/readHeader.ts'
import { columnsOf } from '../../../shared/tables/record.ts'
import type { App } from '../../app/app.ts'

/** What a command line says of columns; see `TablesInput`. */
export interface SaidColumns {
  sets: readonly string[]
  columns: readonly string[]
}

type Readings = NonNullable<SubmittedFile['readings']>

/** A table whose kind is known, and what it may be called. */
interface KnownTable {
  kind: RecordKind
  sheet: string | null
  names: readonly string[]
  given: SubmittedFile
}

/**
 * Adds to files what is said of their tables' columns, each to the tables that it fits: a column by its name, its
 * header or an alias, a header as the file has it.
 * @throws Problem 'column-said-unknown' for what fits none
 */
export async function withSaidColumns(
  api: App['api'],
  given: SubmittedFile[],
  { sets, columns }: SaidColumns,
): Promise<SubmittedFile[]> {
  if (sets.length === 0 && columns.length === 0) return given
  const { files } = await api.submissions.preview({ files: given })
  const known = files.flatMap(({ name, tables: found }, i) => found.flatMap(table => knownTable(table, name, given[i])))
  const all = known.flatMap(({ names }) => names)
  const used = new Set<string>()
  const read = new Map<SubmittedFile, Readings>()
  const headers = new Set<string>()
  for (const table of known) {
    const own = (said: string): string | undefined => ownPart(said, table.names, all)
    const shared = sets.flatMap(said => {
      const [, left = '', value = ''] = /^([^=]*)=(.*)$/s.exec(own(said) ?? '') ?? []
      const column = columnNamed(table.kind, left)
      if (column === undefined) return []
      used.add(said)
      return [[column, value] as const]
    })
    const asked = columns.flatMap(said => {
      const [, left = '', right = ''] = /^(.*)=([^=]*)$/s.exec(own(said) ?? '') ?? []
      return left === '' ? [] : [{ said, left, right }]
    })
    const found = asked.length === 0 ? undefined : await headersOf(api, table)
    for (const { header } of found?.columns ?? []) if (header.trim() !== '') headers.add(header.trim())
    const chosen = found && chosenColumns(table.kind, found, asked, used)
    if (shared.length === 0 && chosen === undefined) continue
    const readings = read.get(table.given) ?? table.given.readings ?? {}
    const at = table.sheet ?? ''
    const before = readings[at]
    read.set(table.given, {
      ...readings,
      [at]: {
        ...before,
        ...(chosen !== undefined && { columns: chosen }),
        shared: { ...before?.shared, ...Object.fromEntries(shared) },
      },
    })
  }
  const names = new Set(known.flatMap(({ kind }) => [...columnsOf(kind).values()].map(({ header }) => header)))
  for (const [list, words] of [[sets, names] as const, [columns, headers] as const]) {
    const said = list.find(one => !used.has(one))
    if (said !== undefined) throw new Problem('column-said-unknown', { said, known: [...words] })
  }
  return given.map(file => ({ ...file, readings: read.get(file) ?? file.readings }))
}

function knownTable(
  { kind, sheet }: SubmittedTable,
  file: string,
  given: SubmittedFile | undefined,
): readonly KnownTable[] {
  return kind === null || given === undefined
    ? []
    : [{ kind, sheet, given, names: sheet === null ? [file] : [sheet, file] }]
}

/** What is said of a table after its name, or of all tables; undefined for what is said of another. */
function ownPart(said: string, own: readonly string[], all: readonly string[]): string | undefined {
  const name = all.find(one => said.startsWith(`${one}:`))
  if (name === undefined) return said
  return own.includes(name) ? said.slice(name.length + 1) : undefined
}

const unquoted = (text: string) => text.trim().replace(/^«(.*)»$/s, '$1')

/** The kind's column of that name, header or alias. */
function columnNamed(kind: RecordKind, said: string): string | undefined {
  const [found] = guessHeader(tables[kind].columns, [unquoted(said)])
  return found == null || found.under !== undefined ? undefined : found.name
}

function headersOf(api: App['api'], { kind, sheet, given }: KnownTable): Promise<TableHeaders> {
  const { file, department } = given
  return api.tables.headers({
    kind,
    file,
    ...(sheet !== null && { sheet }),
    ...(department != null && { department }),
  })
}

/** What each of the file's columns is, with what is said over what their headers name; undefined where nothing fits. */
function chosenColumns(
  kind: RecordKind,
  { columns }: TableHeaders,
  asked: readonly { said: string; left: string; right: string }[],
  used: Set<string>,
): (string | null)[] | undefined {
  const said = new Map<number, string | null>()
  for (const { said: option, left, right } of asked) {
    const at = columns.findIndex(({ header }) => fold(header) === fold(unquoted(left)))
    const column = right.trim() === '' ? null : columnNamed(kind, right)
    if (at === -1 || column === undefined) continue
    used.add(option)
    said.set(at, column)
  }
  if (said.size === 0) return undefined
  const taken = new Set(said.values())
  const names = columns.map(({ column, heads }) => JSON.stringify([column, heads?.label]))
  return columns.map(({ column, heads }, i) => {
    const own = said.get(i)
    if (own !== undefined) return own
    // Of two that name the same the first; and none that somebody says another is.
    return (heads === null && taken.has(column)) || names.indexOf(names[i] ?? '') !== i ? null : column
  })
}
