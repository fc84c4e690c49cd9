import type { SlideBlock } from '../../../deck.ts'
import type { Room } from './room.ts'

/** The part of a block that stands on a slide, how high it is, and what is left for the next one. */
export interface Taken<B> {
  block: B
  height: number
  rest: B | null
}

/**
 * Takes as much of a block as fits; null when that is nothing. Of a slide that is still empty something is always
 * taken, so that nothing is lost and every deck ends.
 */
export type Take<B> = (block: B, room: Room, isEmpty: boolean) => Taken<B> | null

/** How each kind of block is parted. */
export type Takes = { readonly [K in SlideBlock['kind']]: Take<Extract<SlideBlock, { kind: K }>> }
