import type { Slide, VoteBoard } from '../deck.ts'
import type { SessionPhase } from '../recording/liveState.ts'
import type { Cover, HallLook, Presentation } from './presentation.ts'
import type { NamedTimer } from './timers.ts'

/** A slide as the hall gets it: without what its presenter says. */
export type ShownSlide = Omit<Slide, 'notes' | 'isHidden'>

/** Who speaks, and how long still: seconds at `at`, counting down unless it is stopped. */
export interface SpeakerClock {
  /** «سخنران», «اخطار», «رأی‌گیری» */
  label: string
  who: string
  /** ISO instant in UTC at which the seconds are true. */
  at: string
  used: number
  /** Null of a turn without a limit. */
  limit: number | null
  isStopped: boolean
}

/** The band under every slide: the session as its record has it at this moment. */
export interface Band {
  phase: SessionPhase
  item: { number: string; of: number; title: string } | null
  next: string | null
  speaker: SpeakerClock | null
  /** Who speaks after them. */
  nextSpeaker: string | null
  /** Null before anyone was registered, and once the session has ended. */
  quorum: { present: number; quorum: number; holds: boolean } | null
  /** The vote that is under way, or the last one on the item that is dealt with; gone when the item is. */
  vote: Pick<VoteBoard, 'question' | 'state' | 'verdict' | 'said'> | null
}

/** Everything an audience page ever gets, whole each time: what it held before does not matter. */
export interface AudienceFrame {
  /** Grows with each frame. */
  serial: number
  look: HallLook
  /** `waiting` before a presentation and after it, `paused` on a screen that is shown nothing of it for a while. */
  cover: Cover | 'waiting' | 'paused' | null
  /** Null while something lies over it: what is hidden is not sent. */
  slide: ShownSlide | null
  /** «اسلاید ۱۴ از ۲۶» */
  place: string
  step: number
  pointer: Presentation['pointer']
  magnifier: Presentation['magnifier']
  highlight: string | null
  band: Band | null
  message: string
  /** Those that run, whichever ends first before the others. */
  timers: NamedTimer[]
  /** The host's clock, ISO instant in UTC: a screen's own may be wrong. */
  now: string
  /** Dates and hours of the wall are of this zone. */
  zone: string
}
