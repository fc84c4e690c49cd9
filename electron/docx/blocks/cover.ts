import { AlignmentType, type Paragraph } from 'docx'
import type { Cover } from '../../../shared/document.ts'
import { halfPoints, twips } from '../design/units.ts'
import { band } from './letterhead.ts'
import { styled } from './paragraphs.ts'
import { particularLines } from './particulars.ts'
import { pictureRun } from './picture.ts'
import { runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** Emblem, title and particulars; the issuer stands in the foot. */
export function cover(block: Cover, context: WordContext): Paragraph[] {
  const { invocation, emblem, title, subtitle, particulars } = block
  return [
    styled('Invocation', invocation),
    styled('Normal', [pictureRun(context.emblemPicture(emblem, 104), emblem.alternative)], {
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(34), after: twips(26) },
    }),
    styled('Title', runs(title, { size: halfPoints(titleSize(title)) })),
    styled('Subtitle', subtitle),
    band(),
    ...particularLines(particulars, { name: 110, indent: 56 }),
  ]
}

/** Points: a title of any length leaves the cover's lower half to the particulars. */
function titleSize(title: string): number {
  if (title.length <= 44) return 26
  if (title.length <= 90) return 21
  return title.length <= 180 ? 17 : 14
}
