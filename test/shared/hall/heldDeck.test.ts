import { expect, it } from 'vitest'
import type { Deck, Slide } from '../../../shared/deck.ts'
import { changedSlides } from '../../../shared/hall/changedSlides.ts'
import { holdDeck, isClosedSince, withHeldFigures } from '../../../shared/hall/heldDeck.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'

const slide = (id: string, title = id, more: Partial<Slide> = {}): Slide => ({
  id,
  item: null,
  title,
  body: [],
  notes: [],
  ...more,
})
const deckOf = (...slides: Slide[]): Deck => ({
  title: 't',
  author: 'a',
  edition: 'public',
  version: '1.0',
  asOf: '2023-01-15',
  running: { start: '', footer: '' },
  session: 's',
  slides,
})

it('keeps figures, and follows order, notes, what is left out and what is live', () => {
  const held = deckOf(slide('a', 'پیش'), slide('b', 'پیش'), slide('c', 'پیش'), slide('live', 'پیش', { isLive: true }))
  const note = [[{ text: 'بگو' }]]
  const now = deckOf(
    slide('live', 'اکنون', { isLive: true }),
    slide('b', 'اکنون', { notes: note }),
    slide('new', 'اکنون'),
    slide('a', 'اکنون', { isHidden: true }),
  )
  const { slides } = withHeldFigures(held, now)
  expect(slides.map(({ id, title }) => `${id} ${title}`)).toEqual([
    'live اکنون',
    'b پیش',
    'c پیش',
    'new اکنون',
    'a پیش',
  ])
  expect(slides[1]?.notes).toEqual(note)
  expect(slides[4]?.isHidden).toBe(true)
  expect(changedSlides(slides, now.slides).toSorted()).toEqual(['a', 'b', 'c'])
  expect(changedSlides(now.slides, now.slides)).toEqual([])
})

it('notices a record that was closed since, and not one that came closed', async () => {
  const session = await sampleSession()
  const held = holdDeck(deckOf(), session)
  expect(isClosedSince(held, session)).toBe(false)
  const drills = session.rows.drill
  const added = { ...drills[0]!, code: 'new', openness: 'closed' as const }
  expect(isClosedSince(held, session.with({ rows: { ...session.rows, drill: [...drills, added] } }))).toBe(false)
  const open = drills.findIndex(row => !session.isClosed('drill', row))
  const closing = drills.map((row, i) => (i === open ? { ...row, openness: 'closed' as const } : row))
  expect(isClosedSince(held, session.with({ rows: { ...session.rows, drill: closing } }))).toBe(true)
  const reports = session.rows.report.map((row, i) => (i === 0 ? { ...row, openness: 'closed' as const } : row))
  expect(isClosedSince(held, session.with({ rows: { ...session.rows, report: reports } }))).toBe(true)
})
