import type { Content } from '../../typesetter/typeset.ts'
import { particularsLayout } from '../design/layouts.ts'

/**
 * Names at the right, what they are at their left. None are an empty stack: a table without rows cannot be laid out.
 * @param longestName letters up to which a name stays on one line
 */
export function particularsTable(
  particulars: readonly { name: string; value: string }[],
  longestName: number,
  placed: { width?: number; margin: [number, number, number, number] },
): Content {
  if (particulars.length === 0) return { stack: [], ...placed }
  return {
    table: {
      squeezed: true,
      widths: ['auto', '*'],
      body: particulars.map(({ name, value }) => [
        { text: name, style: 'particularName', noWrap: name.length <= longestName },
        { text: value, style: 'particularValue' },
      ]),
    },
    layout: particularsLayout,
    structType: 'Div',
    ...placed,
  }
}
