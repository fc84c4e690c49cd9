import type { Paragraph } from 'docx'
import type { Chart } from '../../../shared/document.ts'
import { twips } from '../design/units.ts'
import { styled } from './paragraphs.ts'
import { pictureRun } from './picture.ts'
import { factCode, runs } from './richText.ts'
import type { WordContext } from './wordContext.ts'

/** Title, picture and note, never parted; the picture says in words what it shows. */
export function chart({ spec, fact }: Chart, context: WordContext): Paragraph[] {
  const drawn = context.chartPicture(spec, Math.floor(context.page.contentWidth))
  const hasNote = spec.note !== undefined
  return [
    styled('Caption', fact === undefined ? spec.title : [...runs(spec.title), ...factCode(fact, context)]),
    styled('Normal', [pictureRun(drawn, spec.alternative)], { keepNext: hasNote }),
    ...(hasNote ? [styled('Note', spec.note ?? '', { spacing: { before: twips(2) } })] : []),
  ]
}
