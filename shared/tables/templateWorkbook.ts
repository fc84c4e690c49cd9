import { typeOf } from '../columnTypes/index.ts'
import { type RecordKind, tables } from '../records/index.ts'
import { type RecordOption, referenceReader } from './readReference.ts'
import type { AnyRow } from './record.ts'
import { rowUnits } from './recordSheet.ts'
import { fitColumns, type SheetUnits, sheetCell, sheetColumn } from './sheetCell.ts'
import { reportedKinds, templateColumns, templateNote } from './templateSheet.ts'
import { newStamp, stampProperties, stampSheet, type TemplateStamp } from './templateStamp.ts'
import { type SheetCell, type SheetColumn, sheetName, type Workbook, type WorkbookSheet } from './workbook.ts'

/** What a department's form is made of. */
export interface TemplateParts {
  stamp: Omit<TemplateStamp, 'version' | 'kinds'>
  money: SheetUnits['money']
  /** The rows that it begins with, the department's own. */
  rowsOf: (kind: RecordKind) => readonly AnyRow[]
  /** All records that a reference may name. */
  optionsOf: (kind: RecordKind) => readonly RecordOption[]
  /** Codes of those that are offered. */
  offered: (kind: RecordKind) => ReadonlySet<string>
  /** The Persian unit of the record that a row's numbers are under. */
  unitOf: (kind: RecordKind, code: string) => string | undefined
  /** «غیرعلنی» where it holds closed rows. */
  mark: string | undefined
}

/**
 * A department's form: a sheet a kind that departments report, those first of which it has records, lists of choices
 * and records to choose from, and the stamp by which it comes back to its place.
 */
export function templateWorkbook({ stamp, mark, ...parts }: TemplateParts): Workbook {
  const kinds = reportedKinds.toSorted((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)))
  function isEmpty(kind: RecordKind): boolean {
    return parts.rowsOf(kind).length === 0
  }
  const lists = new Lists()
  const sheets = kinds.map(kind => formSheet(kind, parts, lists))
  const own = newStamp({ ...stamp, kinds: Object.fromEntries(kinds.map(kind => [sheetOf(kind), kind])) })
  return {
    title: `الگوی گزارش ${stamp.name}`,
    ...(mark !== undefined && { mark }),
    isLocked: true,
    properties: stampProperties(own),
    sheets: [...sheets, lists.sheet(), stampSheet(own)],
  }
}

const sheetOf = (kind: RecordKind) => sheetName(tables[kind].plural)

function formSheet(
  kind: RecordKind,
  { money, rowsOf, unitOf, ...choices }: Omit<TemplateParts, 'stamp' | 'mark'>,
  lists: Lists,
): WorkbookSheet {
  const rows = rowsOf(kind)
  const unitOfRow = rowUnits(kind, code => unitOf(kind, code))
  const columns = templateColumns(kind, rows).map(([name, column]) => {
    const names = column.type === 'reference' ? namesOf(column.to as RecordKind, kind, choices) : undefined
    const words = names === undefined ? (typeOf(column).list?.(column) ?? []).map(({ label }) => label) : names.offered
    const isOpen = column.type === 'reference' && reportedKinds.includes(column.to as RecordKind)
    return { name, column, names, head: withList(sheetColumn(column, money), words, isOpen, lists) }
  })
  const cells = rows.map(row => {
    const unit = unitOfRow(row)
    return columns.map(({ name, column, names }): SheetCell => {
      const value = row[name] ?? null
      return names === undefined || value === null
        ? sheetCell(column, value, { money, unit })
        : names.nameOf(String(value))
    })
  })
  const notes = columns.map(({ column }) => templateNote(column))
  const heads = columns.map(({ head }) => head)
  return { name: sheetOf(kind), isForm: true, notes, columns: fitColumns(heads, [...cells, notes]), rows: cells }
}

function withList(head: SheetColumn, words: readonly string[], isOpen: boolean, lists: Lists): SheetColumn {
  return words.length === 0 ? head : { ...head, list: { ...lists.add(head.header, words), isOpen } }
}

interface RecordNames {
  offered: readonly string[]
  nameOf: (code: string) => string
}

/**
 * How a form calls records: by the name that its reader takes for that record alone, or else by name and code, or code.
 * Records of the form's own kind may stand in it and nowhere else yet: they go by their codes.
 */
function namesOf(
  to: RecordKind,
  kind: RecordKind,
  { optionsOf, offered }: Pick<TemplateParts, 'optionsOf' | 'offered'>,
): RecordNames {
  const options = optionsOf(to)
  const read = referenceReader(options)
  const labels = new Map(options.map(({ code, label }) => [code, label]))
  const nameOf = (code: string): string => {
    const label = labels.get(code)
    if (to === kind || label === undefined) return code
    const isRead = (text: string): boolean => {
      const found = read(text)
      return found.ok && found.code === code
    }
    return [label, `${label} (${code})`].find(isRead) ?? code
  }
  const codes = offered(to)
  return { offered: options.flatMap(({ code }) => (codes.has(code) ? [nameOf(code)] : [])), nameOf }
}

const listSheetName = '_lists'

/** The lists that cells are chosen from, one a column of a hidden sheet; the same list stands there once. */
class Lists {
  readonly #places = new Map<string, { sheet: string; column: number; count: number }>()
  readonly #columns: { header: string; words: readonly string[] }[] = []

  add(header: string, words: readonly string[]): { sheet: string; column: number; count: number } {
    const key = JSON.stringify(words)
    let place = this.#places.get(key)
    if (place === undefined) {
      place = { sheet: listSheetName, column: this.#columns.length, count: words.length }
      this.#places.set(key, place)
      this.#columns.push({ header, words })
    }
    return place
  }

  sheet(): WorkbookSheet {
    const longest = Math.max(0, ...this.#columns.map(({ words }) => words.length))
    return {
      name: listSheetName,
      isHidden: true,
      columns: this.#columns.map(({ header }) => ({ header, format: 'text', width: 20 })),
      rows: Array.from({ length: longest }, (_, i) => this.#columns.map(({ words }) => words[i] ?? null)),
    }
  }
}
