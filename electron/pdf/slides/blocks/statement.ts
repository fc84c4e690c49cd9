import type { StatementBlock } from '../../../../shared/document.ts'
import type { Content } from '../../../typesetter/typeset.ts'
import { ruledPanel } from '../ruledPanel.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'
import { slideText } from '../slideText.ts'

/** What was said in the chamber, large, under its speaker's name. */
export function statement(block: StatementBlock, setting: SlideSetting): Content {
  const { theme, family } = setting
  const mark = block.mark === undefined ? [] : [{ text: ` [${block.mark}]`, color: theme.bad }]
  return ruledPanel(
    [
      {
        text: [{ text: block.speaker }, ...mark],
        font: family.medium,
        bold: true,
        fontSize: px(letters.speaker, setting),
        color: theme.accent,
      },
      {
        text: slideText(block.text, setting),
        fontSize: px(letters.quotation, setting),
        margin: [0, px(8, setting), 0, 0],
        structType: 'BlockQuote',
      },
    ],
    theme.ornament,
    setting,
  )
}
