import { createContext, use } from 'react'
import type { SessionCourse } from '../../../shared/domain/sessionCourse.ts'
import type { ActCall } from '../../../shared/recording/acts/index.ts'
import type { LiveState } from '../../../shared/recording/liveState.ts'
import type { DoneAct } from '../../../shared/recording/standingActs.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { Clock } from './clock.ts'

/** What the keyboard is for: which of the screen's panels has the keys. */
export type Mode = 'presence' | 'turns' | 'statements' | 'timers' | 'vote'

/** A key that a panel is given: a member's, by code, or any other. */
export interface ModeKey {
  member?: string
  key: string
  code: string
}

/** @returns whether the panel took the key */
export type ModeKeyHandler = (key: ModeKey) => boolean

export interface Recording {
  session: Session
  state: LiveState
  /** Those who hold a seat on the session's day, in the order of their seats and of their keys. */
  members: SessionCourse['members']
  clock: Clock
  /** What was done and still stands, the newest first. */
  acts: readonly DoneAct[]
  mode: Mode
  setMode: (mode: Mode) => void
  /** Records an act; what is refused is said above the panels. @returns whether it was recorded */
  act: <N extends ActCall['name']>(name: N, input: Extract<ActCall, { name: N }>['input']) => Promise<boolean>
  /** Why the last act was refused; undefined once another one was recorded. */
  refusal: unknown
  /** Takes the last act back. */
  undo: () => Promise<void>
  /** Gives the panel of a mode its keys, until the returned function is called. */
  takeKeys: (mode: Mode, handler: ModeKeyHandler) => () => void
}

export const RecordingContext = createContext<Recording | null>(null)

/** The session that is recorded, within the screen that records it. */
export function useRecording(): Recording {
  const recording = use(RecordingContext)
  if (recording === null) throw new Error('Only the screen that records a session has a recording.')
  return recording
}
