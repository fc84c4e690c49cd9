import { pause } from '../pause.ts'

/** Edits that one call carries before it is sent in steps. */
const many = 500

function isHeavy(input: unknown): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    'edits' in input &&
    Array.isArray(input.edits) &&
    input.edits.length > many
  )
}

/** Pauses before the next step of sending many records, each of which takes long enough by itself. */
export async function pauseIfHeavy(input: unknown): Promise<void> {
  if (isHeavy(input)) await pause()
}

async function paused<T>({ input, next }: { input: unknown; next: () => Promise<T> }): Promise<T> {
  await pauseIfHeavy(input)
  return next()
}

/** What a link does in steps, between which the window answers: the records, their JSON, the request. */
export const inSteps = { interceptors: [paused], clientInterceptors: [paused] }
