import type { Slide, SlideBlock } from '../../deck.ts'
import type { FactCodes } from '../../facts/codes.ts'
import type { Hall } from '../../hallSizes.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import type { Session } from '../../session/session.ts'
import { rowOf, sessionName } from '../../session/sessionRows.ts'
import { letter } from '../cover.ts'
import type { PlacedDraft } from './drafts.ts'
import { pages } from './fit/pages.ts'
import { type Around, emptyRoom, headSize, type Room, roomBelow } from './fit/room.ts'
import { linesOf, textWidth } from './fit/textWidth.ts'
import { isAllSample, withoutSampleMarks } from './sampleMarks.ts'

/** A longer title stands in the slide itself. */
const mostTitleLines = 3

/** A draft as the slides it takes: one, several, or none where a hall can read nothing of it. */
export function finish(draft: PlacedDraft, session: Session, codes: FactCodes, hall: Hall): Slide[] {
  const { name, item, report, isLive, isClosed, startsHidden } = draft
  const shown = item && { code: item.code, number: toPersianDigits(String(item.number)), title: item.title }
  const room = emptyRoom(hall)
  const fitting = fittingTitle(withoutSampleMarks(draft), session, room)
  const { title, subtitle } = fitting
  return parted(fitting, session, codes, room).map((page, at): Slide => {
    const cited = codesIn(page)
    const source = sourceLine(session, report, cited)
    return {
      id: at === 0 ? name : `${name}/${at + 1}`,
      item: shown,
      title,
      ...subtitleOf(subtitle, at),
      body: page,
      ...(source === '' ? {} : { source }),
      ...(isSample(draft, page, cited, codes) ? { sample: true } : {}),
      ...(isLive === true ? { isLive } : {}),
      ...(isClosed === true ? { isClosed: true } : {}),
      ...(startsHidden === true ? { isHidden: true } : {}),
      notes: [],
    }
  })
}

/** What each slide says: that it is one of several is said, and takes room, only where it is. */
function parted(draft: PlacedDraft, session: Session, codes: FactCodes, room: Room): SlideBlock[][] {
  const { title, subtitle, body, report } = draft
  const cited = codesIn(body)
  const tag = isSample(draft, body, cited, codes) ? ' (نمونه)' : ''
  const source = headLinesOf('source', sourceLine(session, report, cited), room)
  const onSlide = (at: number): SlideBlock[][] => {
    const { subtitle: said } = subtitleOf(subtitle, at)
    const below = roomBelow(room, {
      title: headLinesOf('title', said === undefined ? title + tag : title, room),
      subtitle: said === undefined ? 0 : headLinesOf('subtitle', said + tag, room),
      source,
    })
    return pages(body, below).filter(page => page.length > 0)
  }
  const all = onSlide(0)
  return all.length <= 1 ? all : onSlide(1)
}

/** Beside the source stands which slide it is. */
const place = 'اسلاید ۱۰۰ از ۱۰۰'
const besidePlace = 60

function headLinesOf(of: keyof Around, text: string, room: Room): number {
  const size = headSize(of, room)
  return linesOf(text, size, of === 'source' ? room.width - textWidth(place, size) - besidePlace : room.width)
}

/** What is parted over several slides says so from the second one on. */
function subtitleOf(subtitle: string | undefined, at: number): { subtitle?: string } {
  const parts = [subtitle ?? '', at === 0 ? '' : 'ادامه'].filter(part => part !== '')
  return parts.length === 0 ? {} : { subtitle: parts.join(' · ') }
}

function fittingTitle(draft: PlacedDraft, session: Session, room: Room): PlacedDraft {
  const { title, body, item } = draft
  if (headLinesOf('title', title, room) <= mostTitleLines) return draft
  const short = toPersianDigits(item === null ? sessionName(session) : `دستور ${item.number}`)
  return { ...draft, title: short, body: [{ kind: 'paragraph', role: 'lead', text: [{ text: title }] }, ...body] }
}

/** Every fact code that stands on a slide, in reading order. */
function codesIn(body: readonly SlideBlock[]): string[] {
  const found = new Set<string>()
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'fact' && typeof value === 'string') found.add(value)
    return value
  })
  return [...found]
}

/** «ش۳ · گزارش خدمات شهری، شمارهٔ …» */
function sourceLine(session: Session, report: PlacedDraft['report'], cited: readonly string[]): string {
  const from =
    report === null
      ? []
      : [
          `گزارش ${rowOf(session, 'department', report.department).name}`,
          letter(report.letterNumber, report.letterDate).replace('شمارهٔ', 'نامهٔ'),
        ]
  return [cited.join('، '), from.filter(text => text !== '').join('، ')].filter(text => text !== '').join(' · ')
}

function isSample(
  draft: PlacedDraft,
  page: readonly SlideBlock[],
  cited: readonly string[],
  codes: FactCodes,
): boolean {
  const said = `${draft.title} ${draft.subtitle ?? ''} ${JSON.stringify(page)}`
  if (draft.sample === true || said.includes('نمونه') || draft.body.some(isAllSample)) return true
  return codes.list().some(({ code, fact }) => fact.sample && cited.includes(code))
}
