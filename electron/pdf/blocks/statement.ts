import type { StatementBlock } from '../../../shared/document.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'
import { richText } from './richText.ts'
import { ruledPanel } from './ruledPanel.ts'

/** Points a speaker's name needs below its top: itself and three lines of the speech. */
export const statementPresence = 90
/** Letters of a speech that is not parted: eight lines or so. */
const shortSpeech = 700

/** What was said in the chamber, behind a lapis rule, under its speaker's name. */
export function statement(block: StatementBlock, setting: RenderContext): Content {
  const mark = block.mark === undefined ? [] : [{ text: ` [${block.mark}]`, style: 'mark' }]
  const said = ruledPanel(
    [
      { text: [{ text: block.speaker }, ...mark], style: 'speaker' },
      { text: richText(block.text, setting), style: 'quotation', margin: [0, 2, 0, 0], structType: 'BlockQuote' },
    ],
    { rule: colour.lapis, fill: null },
  )
  const isShort = block.text.reduce((length, { text }) => length + text.length, 0) < shortSpeech
  return isShort ? { ...said, unbreakable: true } : { ...said, minPresence: statementPresence }
}
