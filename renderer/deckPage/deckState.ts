import type { HallLook } from '../../shared/hall/presentation.ts'
import type { DeckKey } from './deckKeys.ts'

/** What a deck's page shows. */
export interface DeckState {
  at: number
  theme: HallLook['theme']
  cover: 'black' | 'white' | null
  isOverview: boolean
  /** Digits of a slide's number so far. */
  typed: string
}

/** @param count slides of the deck @returns the state after a key; the same object where it changes nothing */
export function afterKey(state: DeckState, key: DeckKey, count: number): DeckState {
  const goTo = (at: number): DeckState => {
    return { ...state, at: Math.max(0, Math.min(count - 1, at)), cover: null, typed: '' }
  }
  switch (key.kind) {
    case 'next':
      return goTo(state.at + 1)
    case 'previous':
      return goTo(state.at - 1)
    case 'first':
      return goTo(0)
    case 'last':
      return goTo(count - 1)
    case 'digit':
      return { ...state, typed: `${state.typed}${key.digit}`.slice(-4) }
    case 'go': {
      const to = state.typed === '' ? state.at : Number(state.typed) - 1
      return { ...goTo(to), isOverview: false }
    }
    case 'leave':
      return { ...state, cover: null, isOverview: false, typed: '' }
    case 'black':
    case 'white':
      return { ...state, cover: state.cover === key.kind ? null : key.kind }
    case 'overview':
      return { ...state, isOverview: !state.isOverview, cover: null }
    case 'theme':
      return { ...state, theme: state.theme === 'dark' ? 'light' : 'dark' }
    case 'fullScreen':
    case 'print':
      return state
  }
}
