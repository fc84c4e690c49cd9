import type { Letterhead } from '../../../shared/document.ts'
import type { Content } from '../../typesetter/typeset.ts'
import { tileBand } from '../design/tileBand.ts'
import { emblemNode } from './emblemNode.ts'
import { particularsTable } from './particulars.ts'
import type { RenderContext } from './renderContext.ts'

const side = 150
/** Letters of a particular's name that leave room for what it is. */
const longestName = 14

/** Emblem and issuer at the right, the invocation in the middle, number and date at the left, the band below. */
export function letterhead({ invocation, emblem, issuer, particulars }: Letterhead, { page }: RenderContext): Content {
  return [
    {
      columns: [
        {
          stack: [
            { ...emblemNode(emblem, 58), alignment: 'center' },
            { text: issuer, style: 'letterIssuer', margin: [0, 6, 0, 0] },
          ],
          width: side,
        },
        { text: invocation, style: 'invocation', width: '*', margin: [0, 8, 0, 0] },
        particularsTable(
          particulars.map(({ name, value }) => ({ name: `${name}:`, value })),
          longestName,
          { width: side, margin: [0, 8, 0, 0] },
        ),
      ],
      columnGap: 12,
    },
    { stack: [tileBand(page.contentWidth, 3)], margin: [0, 12, 0, 8] },
  ]
}
