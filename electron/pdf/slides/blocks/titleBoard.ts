import type { TitleBoard } from '../../../../shared/deck.ts'
import type { Content } from '../../../typesetter/typeset.ts'
import { px, type SlideSetting } from '../slideSetting.ts'

/** Whose session it is, and its particulars in one line where they fit; the title over them is the slide's own. */
export function titleBoard({ of, particulars }: TitleBoard, setting: SlideSetting): Content {
  const { theme, family } = setting
  return {
    stack: [
      { text: of, font: family.medium, bold: true, fontSize: px(68, setting) },
      {
        text: particulars.join(' · '),
        fontSize: px(44, setting),
        color: theme.soft,
        margin: [0, px(20, setting), 0, 0],
      },
    ],
  }
}
