import { create } from 'zustand'
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

interface Moves {
  /** Those that the presentation, as the host told it last, may not have yet; the oldest first. */
  made: readonly MadeMove[]
}

export const useMoves = create<Moves>(() => ({ made: [] }))

/** Moves of which only the last one counts, while those before it still wait. */
const isPlace = ({ kind }: Move): boolean => kind === 'pointer' || kind === 'magnifier'

let isSending = false
/** The move that is under way. */
let sent: MadeMove | undefined
let heard = 0

/** Sends a move after those before it: two requests under way could arrive the wrong way round. */
export function sendMove(move: Move): void {
  const { made } = useMoves.getState()
  const last = made.at(-1)
  const isReplaced =
    last !== undefined && last !== sent && last.serial === null && isPlace(move) && last.move.kind === move.kind
  setMade([...(isReplaced ? made.slice(0, -1) : made), { move, serial: null }])
  if (!isSending) void sendAll()
}

/** The host told its presentation: what it has of the moves is waited for no more. @param serial of its frame */
export function hearMoves(serial: number): void {
  // Of a host that was started again and counts anew, everything answered is told.
  const isAnew = serial < heard
  heard = serial
  const { made } = useMoves.getState()
  const left = made.filter(one => one.serial === null || (!isAnew && one.serial > serial))
  if (left.length < made.length) setMade(left)
}

async function sendAll(): Promise<void> {
  isSending = true
  for (sent = nextOf(); sent !== undefined; sent = nextOf()) {
    const { move } = sent
    try {
      answer(sent, (await api.presenting.move(move)).serial)
    } catch (cause) {
      // What was to follow rests on what was refused.
      setMade(useMoves.getState().made.filter(({ serial }) => serial !== null))
      showProblem(problemOf(cause))
    }
  }
  isSending = false
}

const nextOf = (): MadeMove | undefined => useMoves.getState().made.find(({ serial }) => serial === null)

function answer(of: MadeMove, serial: number): void {
  const { made } = useMoves.getState()
  setMade(made.flatMap(one => (one !== of ? [one] : serial <= heard ? [] : [{ ...one, serial }])))
}

const setMade = (made: readonly MadeMove[]): void => useMoves.setState({ made })
