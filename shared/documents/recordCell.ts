import type { Column } from '../columnTypes/index.ts'
import type { Cell } from '../document.ts'
import type { RecordKind } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { AnyRow } from '../tables/record.ts'
import { printCell } from '../tables/showCell.ts'
import { textCell } from './cells.ts'

/** Any column's value as a cell says it; what is missing shows a dash. */
export function recordCell(session: Session, column: Column, value: AnyRow[string]): Cell {
  return textCell(value === null || value === '' ? null : printed(session, column, value))
}

function printed(session: Session, column: Column, value: AnyRow[string]): string {
  const name = column.type === 'reference' ? nameOf(session, column.to as RecordKind, String(value)) : undefined
  return name ?? printCell(column, value)
}

/** What people call a record; undefined where they only know its code. */
function nameOf(session: Session, kind: RecordKind, code: string): string | undefined {
  const name = session.nameOf(kind, code)
  return name === code ? undefined : name
}
