import { ruledLayout } from '../design/layouts.ts'
import type { TableNode } from '../layout/definition.ts'
import type { Content } from '../typeset.ts'

/** Sets content apart from the text around it behind a coloured rule at its start side. It may break over pages. */
export function apart(content: Content[], look: { rule: string; fill: string | null }): TableNode {
  return {
    table: { widths: ['*'], body: [[{ stack: content }]] },
    layout: ruledLayout(look.rule, look.fill),
    structType: 'Div',
  }
}
