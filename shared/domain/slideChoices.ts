import type { Row } from '../records/index.ts'
import { shortHash } from '../tables/shortHash.ts'

type Choice = Row<'slideChoice'>

/** The code of what is wanted of a slide: two computers that choose for one slide choose in one record. */
export const slideChoiceCode = (session: string, slide: string): string => `slide-${shortHash(`${session}/${slide}`)}`

/** What nobody has said of a slide yet. @param slide its address: what closes its item closes the choice */
export function bareSlideChoice(session: string, slide: string): Choice {
  const [of, item = null] = slide.split('/')
  return {
    code: slideChoiceCode(session, slide),
    session,
    agendaItem: of === 'item' ? item : null,
    slide,
    chart: null,
    position: null,
    hidden: false,
    notes: null,
    openness: 'open',
  }
}

/** Choices that put slides in this order, counted from 1; those that stand so already are left out. */
export function arrangeSlides(session: string, choices: readonly Choice[], order: readonly string[]): Choice[] {
  const known = new Map(choices.map(choice => [choice.slide, choice]))
  return [...new Set(order)].flatMap((slide, index) => {
    const choice = known.get(slide) ?? bareSlideChoice(session, slide)
    return choice.position === index + 1 ? [] : [{ ...choice, position: index + 1 }]
  })
}
