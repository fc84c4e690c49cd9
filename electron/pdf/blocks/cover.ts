import type { Cover } from '../../../shared/document.ts'
import type { Content } from '../../typesetter/typeset.ts'
import { tileBand } from '../design/tileBand.ts'
import { particularsTable } from './particulars.ts'
import type { RenderContext } from './renderContext.ts'

/** Emblem, title and particulars; the issuer stands in the foot. */
export function cover(block: Cover, { page }: RenderContext): Content {
  return [
    { text: block.invocation, style: 'invocation' },
    {
      svg: block.emblem.svg,
      alternative: block.emblem.alternative,
      fit: [104, 104],
      alignment: 'center',
      margin: [0, 34, 0, 26],
    },
    {
      text: block.title,
      style: 'coverTitle',
      fontSize: titleSize(block.title),
      margin: [0, 0, 0, 8],
    },
    { text: block.subtitle, style: 'coverSubtitle', margin: [0, 0, 0, 30] },
    tileBand(page.contentWidth, 4.5),
    particularsTable(block.particulars, 24, { margin: [56, 26, 56, 0] }),
  ]
}

/** Points: a title of any length leaves the cover's lower half to the particulars. */
function titleSize(title: string): number {
  if (title.length <= 44) return 26
  if (title.length <= 90) return 21
  return title.length <= 180 ? 17 : 14
}
