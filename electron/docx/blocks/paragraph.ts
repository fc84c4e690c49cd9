import type { Paragraph as WordParagraph } from 'docx'
import type { Paragraph } from '../../../shared/document.ts'
import type { ParagraphStyle } from '../design/styles.ts'
import { styled } from './paragraphs.ts'
import { richText } from './richText.ts'
import type { WordContext } from './wordContext.ts'

const styleOf: Readonly<Record<Paragraph['role'], ParagraphStyle>> = {
  body: 'BodyText',
  lead: 'Lead',
  note: 'Note',
  caveat: 'Caveat',
}

/** A text that leads to what follows stays with it. @param leadsOn whether one does that does not say so by a colon */
export function paragraph({ role, text }: Paragraph, context: WordContext, leadsOn = false): [WordParagraph] {
  const leads = leadsOn || /:\s*$/.test(text.map(span => span.text).join(''))
  return [styled(styleOf[role], richText(text, context), leads ? { keepNext: true } : {})]
}
