import type { NamedChart } from '../charts/index.ts'
import type { Document } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { stripIsolates } from '../persian/isolate.ts'
import { chartSheet } from '../tables/chartSheet.ts'
import { figuresSheet, printedSheet } from '../tables/printedSheet.ts'
import { fitColumns } from '../tables/sheetCell.ts'
import { type SheetCell, type SheetColumn, sheetName, type WorkbookSheet } from '../tables/workbook.ts'
import { dashboardChapters } from './dashboardChapters.ts'

/** A sheet with all that is said of it; its name is cut to what Excel takes. */
export interface DashboardSheet extends WorkbookSheet {
  title: string
  /** Name of the department whose it is, or of the chapter that it stands in. */
  department: string
  /** What of it is closed, and what is said under the picture. */
  note: string
}

/**
 * What a dashboard shows as sheets, in its order: the numbers of its charts, then its tables and large figures.
 * @param document its briefing @param department name of the only one that is shown; all of them when left out
 */
export function dashboardSheets(
  charts: readonly (NamedChart & { closedNote: string })[],
  document: Document,
  department?: string,
): DashboardSheet[] {
  const drawn = charts
    .filter(chart => department === undefined || chart.department.name === department)
    .map(({ spec, department: { name }, closedNote }) => {
      const note = [closedNote, spec.note ?? ''].filter(said => said !== '').join(' ')
      return { title: spec.title, department: name, note, ...chartSheet(spec) }
    })
  return [...drawn, ...printedSheets(document, department)].map((sheet, at) => ({
    ...sheet,
    title: stripIsolates(sheet.title),
    note: stripIsolates(sheet.note),
    name: sheetName(toPersianDigits(`${at + 1} ${stripIsolates(sheet.title)}`)),
  }))
}

type Unnamed = Omit<DashboardSheet, 'name'>

/** Tables and large figures, each called as its caption or the heading above it is. */
function printedSheets(document: Document, department: string | undefined): Unnamed[] {
  const chapters = dashboardChapters(document, department).filter(({ anchor }) => anchor !== 'sources')
  return chapters.flatMap(({ title: chapter, blocks }) => {
    let heading = chapter
    return blocks.flatMap((block): Unnamed[] => {
      if (block.kind === 'heading') heading = block.text
      if (block.kind === 'table')
        return [{ title: block.caption ?? heading, department: chapter, note: '', ...printedSheet(block) }]
      if (block.kind !== 'keyFigures') return []
      return [{ title: 'ارقام کلیدی', department: chapter, note: '', ...figuresSheet(block) }]
    })
  })
}

/** The first sheet of a dashboard's workbook: what the others are. */
export function dashboardIndex(sheets: readonly DashboardSheet[]): WorkbookSheet {
  const heads = ['برگه', 'عنوان', 'واحد', 'توضیح'].map((header): SheetColumn => ({ header, format: 'text', width: 0 }))
  const rows = sheets.map(({ name, title, department, note }): SheetCell[] => [name, title, department, note])
  return { name: 'فهرست', columns: fitColumns(heads, rows), rows }
}
