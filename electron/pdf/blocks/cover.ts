import type { Cover } from '../../../shared/document.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content } from '../../typesetter/typeset.ts'
import { coverLayout, titleLayout } from '../design/layouts.ts'
import { tileBand } from '../design/tileBand.ts'
import { emblemNode } from './emblemNode.ts'
import type { RenderContext } from './renderContext.ts'

const bandHeight = 6

/** Emblem, title between two bands of tiles, and the particulars down to the foot, where the issuer stands. */
export function cover(block: Cover, { page }: RenderContext): Content {
  return [
    { text: block.invocation, style: 'invocation' },
    {
      ...emblemNode(block.emblem, 116),
      alignment: 'center',
      margin: [0, 14, 0, 16],
    },
    tileBand(page.contentWidth, bandHeight),
    {
      table: {
        squeezed: true,
        widths: ['*'],
        body: [
          [
            {
              stack: [
                { text: block.title, style: 'coverTitle', fontSize: titleSize(block.title), margin: [0, 0, 0, 12] },
                { text: block.subtitle, style: 'coverSubtitle' },
              ],
            },
          ],
        ],
      },
      layout: titleLayout(colour.accentSoft),
      structType: 'Div',
    },
    tileBand(page.contentWidth, bandHeight),
    particulars(block),
  ]
}

/** Names at the right, ruled, in letters for a first page; smaller where there are many. None are an empty stack. */
function particulars({ particulars: pairs }: Cover): Content {
  if (pairs.length === 0) return { stack: [] }
  const lines = pairs.reduce((sum, { value }) => sum + Math.ceil(value.length / lineLetters), 0)
  const isRoomy = lines <= mostRoomy
  const fontSize = isRoomy ? 12 : 10
  return {
    table: {
      squeezed: true,
      widths: [84, '*'],
      body: pairs.map(({ name, value }) => [
        { text: name, style: 'particularName', fontSize },
        { text: value, style: 'particularValue', fontSize },
      ]),
    },
    layout: coverLayout(isRoomy ? 4.6 : 2),
    structType: 'Div',
    margin: [20, 16, 20, 0],
  }
}

/** Letters of a line of particulars, and lines that leave room for large ones. */
const lineLetters = 56
const mostRoomy = 9

/** Points: a title of any length leaves the cover's lower half to the particulars. */
function titleSize(title: string): number {
  if (title.length <= 44) return 30
  if (title.length <= 90) return 25
  return title.length <= 180 ? 18 : 14
}
