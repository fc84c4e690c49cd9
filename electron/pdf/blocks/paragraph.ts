import type { Paragraph } from '../../../shared/document.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'
import { richText } from './richText.ts'
import { ruledPanel } from './ruledPanel.ts'

/** Body, lead and note are plain paragraphs; a caveat stands apart behind a saffron rule. */
export function paragraph(block: Paragraph, setting: RenderContext): Content {
  const text: Content = { text: richText(block.text, setting), style: block.role }
  return block.role === 'caveat' ? ruledPanel([text], { rule: colour.saffron, fill: '#fdf8ee' }) : text
}
