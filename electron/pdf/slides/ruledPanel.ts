import type { Content, TableNode } from '../../typesetter/typeset.ts'
import { px, type SlideSetting } from './slideSetting.ts'

/** Sets content apart behind a coloured rule at its start side. */
export function ruledPanel(content: Content[], rule: string, setting: SlideSetting): TableNode {
  const width = px(10, setting)
  const inside = px(36, setting)
  const above = px(10, setting)
  return {
    table: { widths: ['*'], body: [[{ stack: content }]] },
    layout: {
      name: `slide ruled ${rule} ${inside}`,
      hLineWidth: () => 0,
      vLineWidth: line => (line === 0 ? width : 0),
      vLineColor: () => rule,
      paddingLeft: () => inside,
      paddingRight: () => 0,
      paddingTop: () => above,
      paddingBottom: () => above,
    },
    structType: 'Div',
  }
}
