import type { Chart } from '../../../../shared/document.ts'
import { notedPicture } from '../../../../shared/hall/hallPicture.ts'
import type { Content } from '../../../typesetter/typeset.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'
import { slideCode } from '../slideText.ts'

/** A chart as the hall sees it, in the room that the texts leave. What it is called is the slide's title. */
export function chart({ spec, fact }: Chart, setting: SlideSetting): Content {
  const { look, theme, family, drawChart, width, room, unit: scale } = setting
  const size = { width: Math.floor(width / scale), height: Math.floor(room / scale) }
  // What is noted already has its room.
  const heightOf = (said: string): number => (said === spec.note ? 0 : letters.source * 1.5)
  const picture = notedPicture(spec, look, family.text, size, heightOf)
  const note = [
    ...(picture.spec.note === undefined ? [] : [picture.spec.note]),
    ...(fact === undefined ? [] : [slideCode(fact, setting)]),
  ]
  return {
    stack: [
      {
        svg: `<svg width="${size.width * scale}" height="${size.height * scale}"/>`,
        drawing: {
          parts: drawChart(picture.spec, size, family.text, picture.look),
          font: family.text,
          scale,
        },
        alternative: spec.alternative,
      },
      ...(note.length === 0
        ? []
        : [{ text: note, fontSize: px(letters.source, setting), color: theme.soft, lineHeight: 1 }]),
    ],
    structType: 'Div',
  }
}
