import type { Slide } from '../../deck.ts'
import type { RichText } from '../../document.ts'
import { placeOfTexts } from '../../facts/boundTexts.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { linesOf } from '../../facts/narrative.ts'
import { type RenderedBlock, renderNarrative } from '../../facts/renderNarrative.ts'
import { Problem } from '../../problems/problem.ts'
import { problemMessage } from '../../problems/problemText.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'

/** Slides as the presenter wants them: in their order, some left out, with what is said at each. */
export function withChoices(slides: readonly Slide[], session: Session, codes: FactCodes): Slide[] {
  const choices = new Map(session.rows.slideChoice.map(choice => [choice.slide, choice]))
  return inChosenOrder(slides, choices).map(slide => {
    const own = choices.get(slide.id)
    const { isHidden: startsHidden, ...shown } = slide
    const isHidden = (own ?? choices.get(firstPart(slide.id)))?.hidden ?? startsHidden === true
    return {
      ...shown,
      ...(isHidden ? { isHidden: true as const } : {}),
      notes: own === undefined ? [] : notesOf(own, session, codes),
    }
  })
}

/** The first part of what was parted over several slides: `…/budget` of `…/budget/2`. */
const firstPart = (id: string): string => id.replace(/\/\d+$/, '')

/** Slides with a place stand by it; each other one follows the slide that it follows by itself. */
function inChosenOrder(slides: readonly Slide[], choices: ReadonlyMap<string, Row<'slideChoice'>>): Slide[] {
  const placeOf = ({ id }: Slide): number | null => choices.get(id)?.position ?? null
  const chosen = slides
    .flatMap(slide => {
      const place = placeOf(slide)
      return place === null ? [] : [{ slide, place }]
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ slide }) => slide)
  if (chosen.length === 0) return [...slides]
  const followers = new Map<Slide | null, Slide[]>()
  let leader: Slide | null = null
  for (const slide of slides) {
    if (placeOf(slide) !== null) leader = slide
    else followers.set(leader, [...(followers.get(leader) ?? []), slide])
  }
  return [...(followers.get(null) ?? []), ...chosen.flatMap(slide => [slide, ...(followers.get(slide) ?? [])])]
}

/** A note whose figure is not to be had says so in its place: no presentation ends over it. */
function notesOf(choice: Row<'slideChoice'>, session: Session, codes: FactCodes): RichText[] {
  const place = placeOfTexts(session, 'slideChoice', choice)
  return linesOf(choice.notes ?? '').map(line => {
    try {
      return renderNarrative(session, line, place, codes).flatMap(spokenText)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return [{ text: line.replaceAll(/\{\{.*?\}\}/g, '؟') }, { text: ` (${problemMessage(problem)})` }]
    }
  })
}

/** A line as the console shows it, with the sign that begins it in a list. */
function spokenText(block: RenderedBlock): RichText {
  if (block.kind === 'heading') return [{ text: block.text, strong: true }]
  if (block.kind === 'list') return block.items.flatMap(item => [{ text: block.ordered ? '۱. ' : '• ' }, ...item])
  return block.kind === 'paragraph' ? block.text : block.head.flat()
}
