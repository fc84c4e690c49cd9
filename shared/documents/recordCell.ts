import type { Cell } from '../document.ts'
import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { Column } from '../records/column.ts'
import type { RecordKind } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { AnyRow } from '../tables/record.ts'
import { textCell } from './cells.ts'

/** Any column's value as a cell says it; what is missing shows a dash. */
export function recordCell(session: Session, column: Column, value: AnyRow[string]): Cell {
  return textCell(value === null || value === '' ? null : printed(session, column, value))
}

function printed(session: Session, column: Column, value: NonNullable<AnyRow[string]>): string {
  const text = String(value)
  switch (column.type) {
    case 'choice':
      return column.choices[text] ?? text
    case 'reference':
      return nameOf(session, column.to as RecordKind, text)
    case 'flag':
      return value === true ? 'بله' : 'خیر'
    case 'count':
    case 'decimal':
    case 'rial':
      return formatNumber(text)
    case 'date':
      return formatJalaliDate(text)
    case 'period':
    case 'month':
      return parsePeriod(text).label
    case 'fiscalYear':
      return toPersianDigits(text)
    case 'code':
    case 'time':
      return isolate(toPersianDigits(text))
    case 'digest':
      return isolate(`${text.slice(0, 12)}…`)
    case 'text':
    case 'narrative':
      return text
    default:
      return column satisfies never
  }
}

/** A referred record by its name, else by its code. */
function nameOf(session: Session, kind: RecordKind, code: string): string {
  const name = session.nameOf(kind, code)
  return name === code ? codeText(code) : name
}
