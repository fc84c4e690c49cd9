import type { Move } from '../../../shared/hall/moves.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { showProblem } from '../../state/toasts.ts'

/** A move that was made here. */
interface MadeMove {
  move: Move
  /** Of the frame that has it, once the host has answered. */
  serial: number | null
}

/** Those that the presentation, as the host told it last, may not have yet; the oldest first. */
let made: readonly MadeMove[] = []

/** Moves that a presentation may not have yet. @param serial of the frame it was told with */
export const movesAfter = (serial: number): Move[] =>
  made.flatMap(one => (one.serial === null || one.serial > serial ? [one.move] : []))

/** Moves of which only the last one counts, while those before it still wait. */
const isPlace = ({ kind }: Move): boolean => kind === 'pointer' || kind === 'magnifier'

let isSending = false
/** The move that is under way. */
let sent: MadeMove | undefined
let heard = 0

/** Sends a move after those before it: two requests under way could arrive the wrong way round. */
export function sendMove(move: Move): void {
  const last = made.at(-1)
  const isReplaced =
    last !== undefined && last !== sent && last.serial === null && isPlace(move) && last.move.kind === move.kind
  made = [...(isReplaced ? made.slice(0, -1) : made), { move, serial: null }]
  if (!isSending) void sendAll()
}

/** The host told its presentation: what it has of the moves is waited for no more. @param serial of its frame */
export function hearMoves(serial: number): void {
  // Of a host that was started again and counts anew, everything answered is told.
  const isAnew = serial < heard
  heard = serial
  made = made.filter(one => one.serial === null || (!isAnew && one.serial > serial))
}

async function sendAll(): Promise<void> {
  isSending = true
  for (sent = nextOf(); sent !== undefined; sent = nextOf()) {
    const { move } = sent
    try {
      answer(sent, (await api.presenting.move(move)).serial)
    } catch (cause) {
      // What was to follow rests on what was refused.
      made = made.filter(({ serial }) => serial !== null)
      showProblem(problemOf(cause))
    }
  }
  isSending = false
}

const nextOf = (): MadeMove | undefined => made.find(({ serial }) => serial === null)

function answer(of: MadeMove, serial: number): void {
  made = made.flatMap(one => (one !== of ? [one] : serial <= heard ? [] : [{ ...one, serial }]))
}
