import type { StatementBlock } from '../../../shared/document.ts'
import { colour } from '../design/tokens.ts'
import type { Content } from '../typeset.ts'
import { apart } from './apart.ts'
import { richText } from './richText.ts'
import type { Setting } from './setting.ts'

/** What was said in the chamber, behind a lapis rule, under its speaker's name. */
export function statement(block: StatementBlock, setting: Setting): Content {
  const mark = block.mark === undefined ? [] : [{ text: ` [${block.mark}]`, style: 'mark' }]
  return apart(
    [
      { text: [{ text: block.speaker }, ...mark], style: 'speaker', minPresence: 40 },
      { text: richText(block.text, setting), style: 'quotation', margin: [0, 2, 0, 0], structType: 'BlockQuote' },
    ],
    { rule: colour.lapis, fill: null },
  )
}
