import type { DrawnChart } from '../../../shared/api/charts.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { api } from '../../api/api.ts'
import { presentationNow } from '../../api/presentation.ts'

/** Milliseconds between two looks for a slide that was put into the deck, and how many are taken. */
const [lookAfter, mostLooks] = [150, 40]

/** What became of a chart that was sent to the hall. */
export type SentChart =
  | { kind: 'shown' }
  /** `group` is its change, to be taken back; null where it was in the deck already. */
  | { kind: 'added'; group: string | null }

/**
 * Shows a chart in the hall at once, while a presentation of its session goes on; otherwise puts it into its deck.
 * @param name of the chart that the public may see
 * @throws Problem 'slide-not-shown' where the presentation does not get it
 */
export async function showInHall(session: string, name: string): Promise<SentChart> {
  const state = await presentationNow()
  const isOn = state?.presentation.session === session
  const { slides } = await api.presenting.deck({ session, edition: 'public' })
  const there = slides.find(({ id }) => id.endsWith(`chart/${name}`) || id.endsWith(`added/${name}`))
  let group: string | null = null
  let slide = there?.id
  if (slide === undefined) ({ group, slide } = await api.presenting.addChart({ session, chart: name, item: null }))
  else if (there?.isHidden === true && !isOn)
    ({ group } = await api.presenting.hide({ session, slides: [slide], hidden: false }))
  if (!isOn) return { kind: 'added', group }
  await untilShownDeckHas(slide)
  await api.presenting.move({ kind: 'goTo', slide, isJump: true })
  return { kind: 'shown' }
}

/** A slide that is new comes into a presentation a moment later. */
async function untilShownDeckHas(slide: string): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    const deck = await api.presenting.shownDeck()
    if (deck === null) throw new Problem('no-presentation', {})
    if (deck.slides.some(({ id }) => id === slide)) return
    await new Promise(resolve => setTimeout(resolve, lookAfter))
  }
  throw new Problem('slide-not-shown', {})
}

/** @throws Problem 'chart-closed-to-hall' for one that rests on closed rows */
export function refuseClosed({ isClosed, spec }: DrawnChart): void {
  if (isClosed) throw new Problem('chart-closed-to-hall', { chart: spec.title })
}
