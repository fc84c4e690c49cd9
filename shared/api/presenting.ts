import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import type { Deck } from '../deck.ts'
import type { AudienceFrame } from '../hall/audienceFrame.ts'
import { move } from '../hall/moves.ts'
import type { NetworkState, NetworkWas } from '../hall/network.ts'
import { hallRatios, hallThemes, type Presentation } from '../hall/presentation.ts'
import type { ScreenState } from '../hall/screenState.ts'
import type { PlainProblem } from '../problems/problemText.ts'
import { handoutMargins, type SlidePaper, slidesAPage } from '../slidePaper.ts'
import { call, edition } from './base.ts'
import { compiled, deckIssueInput, progress } from './documents.ts'
import { cell } from './facts.ts'
import { group, hidden, kind } from './records.ts'

const session = z.object({ session: z.string() })

const deck = z.custom<Deck>(value => typeof value === 'object' && value !== null)

/** What a console is told: the presentation, and what the hall sees of it, in the very words it gets. */
export interface ConsoleState {
  presentation: Presentation
  frame: AudienceFrame
  /** Grows when the slides of `presenting.shownDeck` are others than before. */
  deck: number
  /** Slides whose figures were changed since they were taken, or which are gone: `takeFigures` shows them. */
  changed: string[]
  screens: ScreenState[]
  /** How screens of the network are paired; null while none is served. */
  network: NetworkState | null
  /** What was served when the program ended unasked; null once the presenter has opened or closed the network. */
  networkWas: NetworkWas | null
  /** The session is behind closed doors by its record, so that the closed deck may be chosen. */
  mayClose: boolean
  /** Why the slides are not as the store has them: what was shown last goes on. */
  trouble: PlainProblem | null
}

/** Where a figure, a row or a point of a slide comes from. */
const partSource = z.object({
  label: z.string(),
  /** As it is printed now; null of a whole table or chart. */
  value: z.string().nullable(),
  period: z.string().nullable(),
  sample: z.boolean(),
  isClosed: z.boolean(),
  caveats: z.array(z.string()),
  /** The letter of its report: «شمارهٔ ۱۴۰۱/خ/۵۱۲، مورخ ۱۱ دی ۱۴۰۱». */
  letter: z.string().nullable(),
  /** The first of its records, as people call them, and how many more there are. */
  records: z.array(z.object({ kind, key: z.string(), name: z.string() })),
  more: z.number(),
  /** One line about files and who entered it, and cells of these records, the latest first. */
  source: z.object({ text: z.string(), cells: z.array(cell) }),
})
export type SlidePartSource = z.infer<typeof partSource>

const notices = z.object({
  session: z.string(),
  /** A line in the band; '' of none. */
  message: z.string(),
  /** Those that run, whichever ends first before the others. */
  timers: z.array(z.object({ label: z.string(), until: z.string() })),
  /** The host's clock, ISO instant in UTC. */
  now: z.string(),
})
export type Notices = z.infer<typeof notices>

const consoleState = z.custom<ConsoleState>(value => typeof value === 'object' && value !== null)

/** How slides stand on paper; light, 16:9 and each on its own page when left out. */
export const slidePaper: z.ZodType<SlidePaper> = z.object({
  theme: z.enum(keysOf(hallThemes)).optional(),
  ratio: z.enum(keysOf(hallRatios)).optional(),
  handout: z.object({ slides: z.literal(slidesAPage), margin: z.enum(handoutMargins).optional() }).optional(),
  notes: z.boolean().optional(),
})

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
  return Object.keys(record) as K[]
}

export const presenting = {
  /** A session's slides, those left out too; a public edition's rest on open records alone. */
  deck: call.input(session.extend({ edition })).output(deck),
  /** Begins a presentation, or goes on with the one that stands; the only one of the store. */
  start: call.input(session).output(z.void()),
  /** Ends it: every screen of the hall waits again. */
  end: call.output(z.void()),
  /** The presentation from now on, after each move and change of the record; null while there is none. Never ends. */
  watch: call.output(eventIterator(consoleState.nullable())),
  /** What the hall is told besides slides, for whoever only looks now and then; null while there is no presentation. */
  notices: call.output(notices.nullable()),
  /** One move of the presenter. @returns the serial of the first frame that has it */
  move: call.input(move).output(z.object({ serial: z.number() })),
  /** The slides as the hall is shown them, with the figures that were taken, and notes; null while there is none. */
  shownDeck: call.output(deck.nullable()),
  /** Shows a screen nothing any more, until the presentation is over. */
  disconnect: call.input(z.object({ screen: z.string() })).output(z.void()),
  /** Puts a session's slides in an order as one group; others follow the slide that they follow by themselves. */
  arrange: call.input(session.extend({ slides: z.array(z.string()).max(5000) })).output(z.object({ group, hidden })),
  /** Leaves slides out, or shows them again, as one group. */
  hide: call
    .input(session.extend({ slides: z.array(z.string()).min(1).max(5000), hidden: z.boolean() }))
    .output(z.object({ group, hidden })),
  /**
   * Puts any chart of the session's dashboards (`charts.list`) into its deck, at the end of an item or of the session.
   * @returns the address of its slide, which is in the deck of an edition as long as the chart is
   */
  addChart: call
    .input(session.extend({ chart: z.string().min(1).max(300), item: z.string().nullable() }))
    .output(z.object({ slide: z.string(), group, hidden })),
  /**
   * Where a part of a slide comes from, as the store has it now: a code «ب۱», `figure/0`, `row/3` or
   * `point/series/category`. Null for a part without a source.
   */
  source: call
    .input(session.extend({ edition, slide: z.string(), part: z.string().max(100) }))
    .output(partSource.nullable()),
}

/** By the paths of this machine, for the terminal. Slides that the presenter left out are on none of these. */
export const presentingPaths = {
  /**
   * Writes a session's slides to a file, as the end of its name says, or as a browser's page into a folder; yields
   * pages done, returns what was written.
   */
  write: call
    .input(deckIssueInput.extend({ paper: slidePaper.optional(), out: z.string() }))
    .output(eventIterator(progress, compiled)),
  /** Draws every slide into a folder, 1080 pixels high. @returns the pictures' paths, in the order of the slides */
  draw: call
    .input(deckIssueInput.extend({ paper: slidePaper.optional(), out: z.string() }))
    .output(z.array(z.string())),
}
