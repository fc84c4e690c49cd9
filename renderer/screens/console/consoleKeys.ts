import { toLatinDigits } from '../../../shared/persian/digits.ts'
import { turningKeys } from '../../components/slide/turningKeys.ts'

/** What a key of the console does; digits are a slide's number, which Enter goes to. */
export type ConsoleCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'back'
  | 'go'
  | 'freeze'
  | 'black'
  | 'white'
  | 'hide'
  | 'unhide'
  | 'pointer'
  | 'magnifier'
  | 'highlight'
  | 'source'
  | 'message'
  | 'overview'
  | 'search'
  | 'vote'
  | 'audience'
  | 'leave'
  | 'larger'
  | 'smaller'

/** A step from one part of a slide to another. */
export type PartStep = 'next' | 'previous' | 'up' | 'down'

/** A direction on the slide, as it is seen. */
export type Nudge = 'left' | 'right' | 'up' | 'down'

export type ConsoleKey =
  | { kind: 'command'; command: ConsoleCommand; isRepeated: boolean }
  /** Moves the pointer or the lens. */
  | { kind: 'nudge'; nudge: Nudge }
  /** Walks what stands out. */
  | { kind: 'walk'; step: PartStep }
  | { kind: 'digit'; digit: string }

/** Keys that bear a name: the same on every layout, and from a remote. */
const named: Readonly<Record<string, ConsoleCommand>> = {
  ...turningKeys,
  F5: 'audience',
  F9: 'hide',
  Escape: 'leave',
  '+': 'larger',
  '-': 'smaller',
  // Many remotes send it for a black screen.
  '.': 'black',
}

/** Letters by the place of their key, whatever a Persian layout writes with it. */
const placed: Readonly<Record<string, ConsoleCommand>> = {
  Space: 'next',
  KeyF: 'freeze',
  KeyB: 'black',
  Period: 'black',
  KeyW: 'white',
  KeyL: 'pointer',
  KeyZ: 'magnifier',
  KeyH: 'highlight',
  KeyS: 'source',
  KeyJ: 'back',
  KeyM: 'message',
  KeyG: 'overview',
  KeyV: 'vote',
  Slash: 'search',
  Equal: 'larger',
  Minus: 'smaller',
}

const arrows: Readonly<Record<string, { nudge: Nudge; step: PartStep }>> = {
  ArrowLeft: { nudge: 'left', step: 'next' },
  ArrowRight: { nudge: 'right', step: 'previous' },
  ArrowUp: { nudge: 'up', step: 'up' },
  ArrowDown: { nudge: 'down', step: 'down' },
}

/** What is pressed with Shift and means another thing than without. */
const shifted: Readonly<Record<string, ConsoleCommand>> = { F9: 'unhide', ' ': 'previous', F5: 'audience' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>

/**
 * What a pressed key means; undefined for one that means nothing here.
 * @param isWalking arrows walk what stands out on the slide; page keys, and remotes, still walk the slides
 */
export function consoleKeyOf(event: Pressed, isWalking = false): ConsoleKey | undefined {
  // The question mark is for the help of keys, and lies on the key of the search.
  if (event.ctrlKey || event.altKey || event.metaKey || /^[?؟]$/.test(event.key)) return undefined
  const arrow = arrows[event.key]
  if (arrow !== undefined && event.shiftKey) return { kind: 'nudge', nudge: arrow.nudge }
  if (arrow !== undefined && isWalking) return { kind: 'walk', step: arrow.step }
  const digit = toLatinDigits(event.key)
  if (/^\d$/.test(digit)) return { kind: 'digit', digit }
  const command = (event.shiftKey ? shifted[event.key] : undefined) ?? named[event.key] ?? placed[event.code]
  return command === undefined ? undefined : { kind: 'command', command, isRepeated: event.repeat }
}
