import { deckPaperOf } from '../../shared/slidePaper.ts'
import { deckOf } from './deckOf.ts'
import { issued } from './issued.ts'
import { slidePartSource } from './partSource.ts'
import type { Service } from './service.ts'
import { addChartSlide, arrangeDeck, hideSlides } from './slideChoices.ts'
import { drawDeck, writeDeck } from './slidePapers.ts'

export const presenting: Service<'presenting'> = ({ store, author, sessionCache, hall }) => ({
  deck: async ({ session, edition }) => deckOf(await sessionCache.load(session), edition, { hall: await hall.look() }),
  write: (request, { signal }) => {
    const { session, edition, version, paper } = request
    const document = deckPaperOf(paper)
    return issued({ store, author }, { session, document, edition, version }, writeDeck(sessionCache, request, signal))
  },
  draw: (request, { signal }) => drawDeck(sessionCache, request, signal),
  start: ({ session }) => hall.start(session),
  end: () => hall.end(),
  watch: (_, { signal }) => hall.consoleStates(signal),
  notices: () => hall.notices(),
  move: move => hall.move(move),
  shownDeck: () => hall.deck(),
  disconnect: ({ screen }) => hall.screens.turnAway(screen),
  arrange: input => arrangeDeck(store, input, author),
  hide: input => hideSlides(store, input, author),
  addChart: input => addChartSlide(store, input, author),
  source: async ({ session, ...asked }) => slidePartSource(await sessionCache.load(session), asked, await hall.look()),
})
