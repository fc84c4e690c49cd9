import type { KeyFigures } from '../../../document.ts'
import { keyFigures } from '../../sections/keyFigures.ts'
import type { ReportContext, SlideDraft } from '../slideKind.ts'

/** The report's large figures. */
export function figures(context: ReportContext): SlideDraft[] {
  const body = keyFigures(context).filter((block): block is KeyFigures => block.kind === 'keyFigures')
  return body.length === 0 ? [] : [{ name: 'figures', title: `${context.department.name} در یک نگاه`, body }]
}
