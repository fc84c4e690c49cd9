import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Deck, Slide, SlideBlock } from '../../../shared/deck.ts'
import type { Block, Cell } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { Issue } from '../../../shared/documents/issue.ts'
import { usualHall } from '../../../shared/documents/slides/fit/room.ts'
import { slides } from '../../../shared/documents/slides.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { Session } from '../../../shared/session/session.ts'
import { emptyRows } from '../../../shared/tables/record.ts'
import { anySession } from '../../fixtures/anySession.ts'
import { slide, textOf } from '../../fixtures/deckSlides.ts'
import { closedIssue, closedWords, publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'

let sample: Session
let open: Deck
let closed: Deck
beforeAll(async () => {
  sample = await sampleSession()
  open = slides(sample, publicIssue)
  closed = slides(sample, closedIssue)
})

/** The sample with other rows of some kinds. */
const withRows = (rows: Partial<Session['rows']>): Session => sample.with({ rows: { ...sample.rows, ...rows } })

describe('a deck', () => {
  it('has an address of its own for each slide', () => {
    for (const { slides: all } of [open, closed]) expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('begins with the session and its agenda, and ends with the next session', () => {
    expect(open.slides[0]?.id).toBe('title')
    expect(open.slides[1]?.id).toBe('agenda')
    expect(open.slides.at(-1)?.id).toBe('closing')
    expect(textOf(open.slides.at(-1))).toContain('۲ بهمن ۱۴۰۱')
  })

  it('follows the order of the agenda', () => {
    const items = [...new Set(open.slides.flatMap(({ item }) => item?.number ?? []))]
    expect(items).toEqual(['۱', '۲', '۳', '۴', '۵', '۶'])
  })

  it('says how far the session is with each item', () => {
    expect(textOf(slide(open, 'agenda'))).toContain('● پایان‌یافته'.replaceAll(' ', '\u00a0'))
  })

  it('says what an empty session has no agenda of', () => {
    const { session, term, council, district } = sample.rows
    const none = { ...emptyRows(), session, term, council, district }
    const deck = slides(new Session({ code: 's6-73', rows: none, changes: [], importBatches: [] }), publicIssue)
    expect(deck.slides.map(({ id }) => id)).toEqual(['title', 'agenda'])
    expect(textOf(deck.slides[1])).toContain('برای این جلسه دستوری ثبت نشده است.')
  })

  it('titles the indicators with what they show', () => {
    expect(slide(open, 'item/s6-73-4/r-services-1401h1/indicators').title).toBe(
      'از ده شاخص خدمات شهری، یک شاخص عقب‌تر از هدف است',
    )
  })

  it('titles a trend with how it stands, its own title under that', () => {
    const trend = open.slides.find(({ title }) => title === 'میانگین زمان پاسخ به درخواست‌های ۱۳۷ عقب‌تر از هدف است')
    expect(trend?.subtitle).toContain('میانگین زمان پاسخ به درخواست‌های ۱۳۷، ')
    expect(trend?.isHidden).toBeUndefined()
  })

  it('says where its figures are from', () => {
    const { source = '' } = slide(open, 'item/s6-73-4/r-services-1401h1/figures')
    expect(stripIsolates(source)).toMatch(/^ش.*، ب.* · گزارش خدمات شهری، نامهٔ/)
  })

  it('shows a vote by seats, and of a secret one its counts alone', () => {
    const [board] = slide(open, 'item/s6-73-6/vote/s6-73-6-v3').body
    expect(board).toMatchObject({
      kind: 'voteBoard',
      state: 'carried',
      verdict: 'تصویب شد',
      counts: { for: 8, against: 2, abstained: 1 },
    })
    expect(board?.kind === 'voteBoard' && board.seats).toHaveLength(13)
    const secret = sample.rows.vote.map(vote => ({ ...vote, method: 'secret', for: 7 }) as const)
    const [hidden] = slide(slides(withRows({ vote: secret }), publicIssue), 'item/s6-73-6/vote/s6-73-6-v3').body
    expect(hidden).toMatchObject({ counts: { for: 7 }, seats: [] })
  })

  it('tells nobody’s vote while a vote is open', () => {
    const vote = sample.rows.vote.map(one => ({ ...one, state: 'open' }) as const)
    const ballot = sample.rows.ballot.map(one => (one.member === 'm6-9' ? { ...one, choice: 'none' as const } : one))
    const [board] = slide(slides(withRows({ vote, ballot }), publicIssue), 'item/s6-73-6/vote/s6-73-6-v3').body
    expect(board).toMatchObject({ state: 'open', verdict: '۱۰ از ۱۱', counts: null })
    const marks = board?.kind === 'voteBoard' ? board.seats.map(({ mark }) => mark) : []
    expect(new Set(marks)).toEqual(new Set(['voted', 'waiting', 'absent']))
  })
})

describe('figures', () => {
  it.each([publicIssue, closedIssue])('are those of the briefing, $edition', issue => {
    const paper = briefing(sample, issue).blocks
    const shown = slides(sample, issue).slides.flatMap(({ id, body }) => body.map(block => ({ id, block })))
    const large = figuresOf(paper)
    expect(figuresOf(shown.map(({ block }) => block)).filter(text => !large.includes(text))).toEqual([])
    const rows = rowsOf(paper)
    const fromPaper = /\/(budget|drills|trainings|responders|measures|stated)/
    const own = rowsOf(shown.filter(({ id }) => fromPaper.test(id)).map(({ block }) => block))
    expect(own.length).toBeGreaterThan(50)
    expect(own.filter(row => !rows.some(whole => isPartOf(row, whole)))).toEqual([])
  })
})

const figuresOf = (blocks: readonly (Block | SlideBlock)[]): string[] =>
  blocks.flatMap(block =>
    block.kind === 'keyFigures' ? block.figures.map(({ value, label }) => `${value} ${label}`) : [],
  )

const rowsOf = (blocks: readonly (Block | SlideBlock)[]): string[][] =>
  blocks.flatMap(block => (block.kind === 'table' ? [...block.rows, ...(block.totals ?? [])].map(cellsOf) : []))

const cellsOf = (row: readonly Cell[]): string[] =>
  row.map(({ text }) => text.map(span => span.text.replace(/ \(نمونه\)$/, '')).join(''))

/** Whether cells stand in this order in a row that has more. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = -1
  return part.every(text => (at = whole.indexOf(text, at + 1)) !== -1)
}

describe('editions', () => {
  it('keep what is closed out of the public deck', () => {
    const said = textOf(open)
    expect(closedWords.filter(word => said.includes(word))).toEqual([])
    expect(textOf(closed)).toContain('آرایش حفاظتی')
  })

  it('mark in the closed deck what rests on closed rows, and nothing else', () => {
    const isOpen = new Set(open.slides.map(({ id }) => id))
    const unmarked = closed.slides.filter(({ id, isClosed }) => !isOpen.has(id) && isClosed !== true)
    expect(unmarked.map(({ id }) => id)).toEqual([])
    expect(open.slides.some(({ isClosed }) => isClosed)).toBe(false)
    expect(slide(closed, 'title').isClosed).toBeUndefined()
    expect(slide(closed, 'agenda').isClosed).toBe(true)
    expect(slide(closed, 'item/s6-73-3/r-crisis-1401h1/figures').isClosed).toBeUndefined()
  })
})

describe('odd sessions', () => {
  it('give a deck or say why not, with an address for each slide', () => {
    fc.assert(
      fc.property(anySession, fc.constantFrom(publicIssue, closedIssue), (session, issue) => {
        const deck = deckOrProblem(session, issue)
        const ids = deck.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(deck.filter(({ title, body }) => title === '' || body.length === 0)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('have a title that is longer than a slide in the slide itself, whole', () => {
    const title = 'لایحهٔ اصلاح تعرفه‌های خدمات شهری و چگونگی وصول آن '.repeat(30).trim()
    const agendaItem = sample.rows.agendaItem.map(item => (item.code === 's6-73-4' ? { ...item, title } : item))
    const all = slides(withRows({ agendaItem }), publicIssue).slides
    const parts = all.filter(({ id }) => id.startsWith('item/s6-73-4/opener'))
    const said = parts.flatMap(({ body }) => body.flatMap(block => (block.kind === 'paragraph' ? block.text : [])))
    expect(said.map(({ text }) => text).join('')).toBe(toPersianDigits(title))
    expect(parts[0]?.title).toBe('دستور ۳')
  })

  it('fit the narrow hall and the deep one, in more slides', () => {
    const counts = [usualHall, { ratio: '4:3', distance: 8 }, { ratio: '16:9', distance: 16 }] as const
    const [usual = 0, narrow = 0, deep = 0] = counts.map(hall => slides(sample, publicIssue, hall).slides.length)
    expect(narrow).toBeGreaterThan(usual)
    expect(deep).toBeGreaterThan(usual)
  })
})

/** None where the session has no deck, and it is said why. */
function deckOrProblem(session: Session, issue: Issue): Slide[] {
  try {
    return slides(session, issue).slides
  } catch (cause) {
    if (cause instanceof Problem) return []
    throw cause
  }
}
