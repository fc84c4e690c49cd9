import type { Bar } from '../../../shared/document.ts'
import { barWidth } from '../../paper/tableNeeds.ts'
import { colour } from '../../paper/tokens.ts'
import type { ColumnsNode, InlineNode } from '../../typesetter/typeset.ts'

const height = 7
/** How far the line of an aim stands out of its bar. */
const overhang = 1.5

/** A bar that grows from the right, what it says at its left. The bar only repeats the text. */
export function barCell({ percent, isAimed }: Bar, text: InlineNode[]): ColumnsNode {
  const track = isAimed ? barWidth / 1.2 : barWidth
  const filled = Math.min(barWidth, Math.max(0, (track * percent) / 100))
  const aim = barWidth - track
  return {
    columns: [
      {
        canvas: [
          { type: 'rect', x: aim, y: 0, w: track, h: height, color: colour.accentSoft },
          { type: 'rect', x: barWidth - filled, y: 0, w: filled, h: height, color: colour.accent },
          ...(isAimed
            ? [
                {
                  type: 'line' as const,
                  x1: aim,
                  y1: -overhang,
                  x2: aim,
                  y2: height + overhang,
                  lineWidth: 1,
                  lineColor: colour.ink,
                },
              ]
            : []),
        ],
        artifact: true,
        width: barWidth,
        margin: [0, 3, 0, 0],
      },
      { text, width: 'auto', noWrap: true },
    ],
    columnGap: 6,
  }
}
