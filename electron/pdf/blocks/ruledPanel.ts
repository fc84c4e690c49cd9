import type { Content, TableNode } from '../../typesetter/typeset.ts'
import { ruledLayout } from '../design/layouts.ts'

/** Sets content apart from the text around it behind a coloured rule at its start side. It may break over pages. */
export function ruledPanel(content: Content[], look: { rule: string; fill: string | null }): TableNode {
  return {
    table: { widths: ['*'], body: [[{ stack: content }]] },
    layout: ruledLayout(look.rule, look.fill),
    structType: 'Div',
  }
}
