/**
 * The Deck: what the screens of the hall show of a session, as plain JSON, before anyone decides how it looks. The
 * hall's screens, the console, paper handouts and PowerPoint are renderers of these slides; what stands on a slide are
 * blocks of the Document, and two that only a hall sees.
 */
import type {
  Chart,
  Document,
  Emblem,
  KeyFigures,
  List,
  Paragraph,
  RichText,
  StatementBlock,
  Table,
} from './document.ts'

/** What a session is called, large, with the council's emblem: the first slide, or the first of an item. */
export interface TitleBoard {
  kind: 'titleBoard'
  emblem?: Emblem
  /** «شورای اسلامی شهر اصفهان» */
  of: string
  /** Day, kind and place, one after the other. */
  particulars: string[]
}

/** What a seat shows on the wall: shape and word, never colour alone. */
export type SeatMark = 'waiting' | 'voted' | 'for' | 'against' | 'abstained' | 'recused' | 'absent'

/** A vote on the wall: how many have voted until it is closed, and only then what became of it. */
export interface VoteBoard {
  kind: 'voteBoard'
  /** «رأی‌گیری نام‌به‌نام دربارهٔ اصل لایحه» */
  question: string
  state: 'open' | 'carried' | 'notCarried'
  /** «تصویب شد»; while it is open, «۸ از ۱۱». */
  verdict: string
  /** «با ۸ رأی موافق از ۱۱ نفر حاضر»; while it is open, who is waited for. */
  said: string
  /** «حد لازم ۶ رأی: نصف به‌علاوهٔ یک حاضران» */
  needed: string
  /** Null while it is open. */
  counts: { for: number; against: number; abstained: number } | null
  /** Of a vote by name, in the order of the seats; none of a secret one. */
  seats: { seat: number; mark: SeatMark }[]
}

/** What stands on slides: every renderer has an entry for each kind, or does not compile. */
export type SlideBlock = Paragraph | KeyFigures | Table | Chart | List | StatementBlock | TitleBoard | VoteBoard

/** What a screen of the hall shows at once. */
export interface Slide {
  /**
   * Its address in the session's deck, the same for as long as there is what it is made of:
   * `item/s6-73-5/chart/energy-energy-by-use`, and of its further parts `…/2`. It holds codes of records, which no
   * paper prints.
   */
  id: string
  /** Item of the agenda it belongs to; null of what belongs to the whole session. */
  item: { code: string; number: string; title: string } | null
  /** What it says, as a finding where there is one. */
  title: string
  subtitle?: string
  body: SlideBlock[]
  /** Codes and where they come from, small at the foot: «ش۳ · گزارش خدمات شهری، نامهٔ …». */
  source?: string
  /** Holds sample figures. */
  sample?: true
  /** How often it grows after it was first shown, where it builds itself step by step. */
  steps?: number
  /** Tells how the session goes: it is shown as it is at the moment, where figures else wait for the presenter. */
  isLive?: true
  /** Never shown while the session is open. */
  isClosed?: true
  /** The presenter has left it out: lists name it, screens and outputs pass it by. */
  isHidden?: true
  /** What its presenter says, a paragraph each; no screen of the hall ever gets it. */
  notes: RichText[]
}

/** One edition's slides; a public one was built from open records alone. */
export interface Deck extends Omit<Document, 'blocks'> {
  session: string
  slides: Slide[]
}
