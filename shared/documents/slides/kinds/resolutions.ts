import { codeText } from '../../../persian/codeText.ts'
import { toPersianDigits } from '../../../persian/digits.ts'
import { resolutionText } from '../../record/resolutions.ts'
import type { ItemContext, SlideDraft } from '../slideKind.ts'

/** What the council decided on the item, in its words. */
export function resolutions({ session, item, codes }: ItemContext): SlideDraft[] {
  return session.rows.resolution
    .filter(({ agendaItem }) => agendaItem === item.code)
    .map(
      (resolution): SlideDraft => ({
        name: `resolution/${resolution.code}`,
        title: toPersianDigits(resolution.title),
        subtitle: `مصوبهٔ ${codeText(resolution.number)}${resolution.sample ? ' (نمونه)' : ''}`,
        body: resolutionText(session, resolution, codes).filter(block => block.kind === 'paragraph'),
      }),
    )
}
