import type { ReactNode } from 'react'

/** How far one stage of a session's work is, at a glance. */
export interface StageState {
  /** «۳ از ۳»: stands beside the stage's name, so it is short; empty where there is nothing to say. */
  brief: string
  /** The same in whole words, for whoever points at it or listens. */
  words: string
  /** Nothing is left to do: the stage has its tick. */
  isDone: boolean
}

export interface StageStateProps {
  /** What shows the state. */
  children: (state: StageState) => ReactNode
}

/** What is said while a state is still read. */
export const unreadState: StageState = { brief: '', words: '…', isDone: false }
