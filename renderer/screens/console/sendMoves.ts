import type { Move } from '../../../shared/hall/moves.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { showProblem } from '../../state/toasts.ts'

/** Moves of which only the last one counts, while those before it still wait. */
const isPlace = ({ kind }: Move): boolean => kind === 'pointer' || kind === 'magnifier'

let waiting: Move[] = []
let isSending = false

/** Sends a move after those before it: two requests under way could arrive the wrong way round. */
export function sendMove(move: Move): void {
  const last = waiting.at(-1)
  if (last !== undefined && isPlace(move) && last.kind === move.kind) waiting[waiting.length - 1] = move
  else waiting.push(move)
  if (!isSending) void sendAll()
}

async function sendAll(): Promise<void> {
  isSending = true
  for (let move = waiting.shift(); move !== undefined; move = waiting.shift()) {
    try {
      await api.presenting.move(move)
    } catch (cause) {
      // What was to follow rests on what was refused.
      waiting = []
      showProblem(problemOf(cause))
    }
  }
  isSending = false
}
