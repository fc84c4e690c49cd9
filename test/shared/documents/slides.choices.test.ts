import { beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../../shared/deck.ts'
import { slides } from '../../../shared/documents/slides.ts'
import { openView } from '../../../shared/domain/openView.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import { slide, textOf } from '../../fixtures/deckSlides.ts'
import { closedIssue, publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'

let sample: Session
let open: Deck
beforeAll(async () => {
  sample = await sampleSession()
  open = slides(sample, publicIssue)
})

/** The public deck with what the presenter wants of some slides. */
const of = (...choices: Partial<Row<'slideChoice'>>[]): Deck => slides(withChoices(choices.map(choice)), publicIssue)

/** The sample with what the presenter wants, and with nothing else of that kind. */
const withChoices = (slideChoice: Row<'slideChoice'>[]): Session =>
  sample.with({ rows: { ...sample.rows, slideChoice } })

const choice = (given: Partial<Row<'slideChoice'>>): Row<'slideChoice'> => ({
  code: given.slide ?? '',
  session: 's6-73',
  agendaItem: null,
  slide: '',
  chart: null,
  position: null,
  hidden: false,
  notes: null,
  openness: 'open',
  ...given,
})

describe('the presenter’s choices', () => {
  const figures = 'item/s6-73-4/r-services-1401h1/figures'
  const measures = 'item/s6-73-5/r-energy-1401h1/measures'
  it('leave a slide out, with all that it is parted into', () => {
    const deck = of({ slide: figures, hidden: true }, { slide: measures, hidden: true })
    expect(slide(deck, figures).isHidden).toBe(true)
    expect(deck.slides.filter(({ isHidden }) => isHidden).map(({ id }) => id)).toContain(`${measures}/2`)
  })

  it('show what is left out by itself', () => {
    const trend = open.slides.find(({ isHidden }) => isHidden)?.id ?? ''
    expect(slide(of({ slide: trend, hidden: false }), trend).isHidden).toBeUndefined()
  })

  it('put slides in an order, others after those that they follow', () => {
    const deck = of({ slide: 'closing', position: 1 }, { slide: 'title', position: 2 })
    expect(deck.slides.slice(0, 3).map(({ id }) => id)).toEqual(['closing', 'title', 'agenda'])
    expect(deck.slides).toHaveLength(open.slides.length)
  })

  it('are said with their figures, of the presenter alone', () => {
    const notes = 'تخصیص: {{budgetLine/1012/allocated/1401|money}}\nمکث'
    const [first, second] = slide(of({ slide: figures, notes }), figures).notes
    expect(stripIsolates(first?.map(({ text }) => text).join('') ?? '')).toBe('تخصیص: ۶۰۰ میلیون تومان')
    expect(second).toEqual([{ text: 'مکث' }])
  })

  it('say where a figure of a note is not to be had, and end no presentation', () => {
    const deck = of({ slide: figures, notes: '{{budgetLine/none/approved/1401|money}} و {{' })
    expect(textOf(slide(deck, figures).notes)).toContain('؟')
  })

  it('do no harm for a slide that is not there', () => {
    expect(of({ slide: 'item/none/figures', hidden: true, position: 1, notes: 'الف' }).slides).toEqual(of().slides)
  })

  it('of a closed item stay out of the public deck', () => {
    const secret = choice({ slide: 'item/s6-73-2/opener', agendaItem: 's6-73-2', notes: 'محرمانه' })
    const session = withChoices([secret])
    expect(textOf(slides(session, publicIssue))).not.toContain('محرمانه')
    expect(textOf(slides(session, closedIssue))).toContain('محرمانه')
  })

  it('add a chart that stands in no report', () => {
    const deck = of({ slide: 'chart/energy-energy-by-month', chart: 'energy-energy-by-month', agendaItem: 's6-73-1' })
    expect(slide(deck, 'chart/energy-energy-by-month').item?.number).toBe('۱')
  })

  it('tell a citizen nothing by the numbers of what is left', () => {
    const secret = { ...sample.rows.slideChoice[0]!, code: 'secret', agendaItem: 's6-73-2', position: 1 }
    const other = choice({ slide: 'closing', position: 2 })
    const places = openView(withChoices([secret, other])).rows.slideChoice
    expect(places.map(({ position }) => position)).toEqual([1])
  })
})
