import { Problem } from '../../../shared/problems/problem.ts'
import { CellTooFar } from './readSheet.ts'
import { VisitorStop } from './readXml.ts'
import { DamagedXml } from './xmlScanner.ts'

/** Why a workbook is not read, in words about workbooks. @throws whatever is a bug */
export function workbookProblem(cause: unknown, file: string): Problem {
  if (cause instanceof CellTooFar) return new Problem('sheet-too-wide', {}, { file, cell: cause.address })
  if (cause instanceof VisitorStop) return new Problem('workbook-too-large', {}, { file })
  if (cause instanceof DamagedXml || cause instanceof URIError) return new Problem('workbook-damaged', {}, { file })
  if (!(cause instanceof Problem)) throw cause
  if (cause.code === 'zip-too-large') return new Problem('workbook-too-large', {}, { file })
  return cause.code.startsWith('zip-') ? new Problem('workbook-damaged', {}, { file }) : cause
}
