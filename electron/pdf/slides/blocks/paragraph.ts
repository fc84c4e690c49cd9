import type { Paragraph } from '../../../../shared/document.ts'
import type { Content } from '../../../typesetter/typeset.ts'
import { ruledPanel } from '../ruledPanel.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'
import { slideText } from '../slideText.ts'

/** Body and lead in the colour of words, a note softer; a caveat behind a rule. Nothing on a slide is justified. */
export function paragraph({ text, role }: Paragraph, setting: SlideSetting): Content {
  const { theme, family } = setting
  const node: Content = {
    text: slideText(text, setting),
    fontSize: px(letters[role], setting),
    ...(role === 'lead' && { font: family.medium, color: theme.accent }),
    ...(role === 'note' && { color: theme.soft }),
  }
  return role === 'caveat' ? ruledPanel([node], theme.middle, setting) : node
}
