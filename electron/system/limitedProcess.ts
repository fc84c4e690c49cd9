/** Work on what strangers made, in a process of its own: what it does to that one is done to nobody else. */
import { fork } from 'node:child_process'
import { Problem, problemFrom } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import { startedModule } from './startedModule.ts'

/** What a process may take at most. */
export interface Limits {
  /** Of the processor, whatever else the machine does meanwhile. */
  milliseconds: number
  /** Resident, the runtime included, which takes about 50. */
  megabytes: number
}

export interface LimitedOptions<Step> extends Limits {
  /** Hears what the work tells before it is done. */
  onStep?: (step: Step) => void
  signal?: AbortSignal | undefined
}

/** A limit was passed, or the process died of its work, as where it ran out of memory in one stroke. */
export class OverLimit extends Error {
  readonly limit: keyof Limits

  constructor(limit: keyof Limits) {
    super(`over its limit of ${limit}`)
    this.name = 'OverLimit'
    this.limit = limit
  }
}

/** To the process, once. */
export interface LimitedInput extends Limits {
  input: unknown
}

/** From the process: steps, then one of the others. */
export type LimitedOutput =
  | { kind: 'step'; step: unknown }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'refused'; problem: PlainProblem }
  | { kind: 'failed'; why: string }

/** A process that was started, at the other end of a line. */
export interface Line {
  say: (input: LimitedInput) => void
  /** It has answered, and may end. */
  hangUp: () => void
  kill: () => void
}

export interface LineListener {
  onOutput: (output: LimitedOutput) => void
  onEnd: () => void
}

/** Starts a module of ours in another process. @param module as `startedModule` takes it */
export type StartProcess = (module: string, listener: LineListener) => Line

function startInNode(module: string, { onOutput, onEnd }: LineListener): Line {
  // What a library says of a file belongs to nobody's terminal.
  const child = fork(startedModule(module), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', message => onOutput(message as LimitedOutput))
  child.once('error', onEnd)
  child.once('exit', onEnd)
  return {
    // One that is ending may be gone before it hears.
    say: input => void child.send(input, () => undefined),
    hangUp: () => child.connected && child.disconnect(),
    kill: () => void child.kill('SIGKILL'),
  }
}

let start: StartProcess = startInNode

/** Has processes started in another way from now on: a packed program has no Node to start but through Electron. */
export function startLimitedBy(starting: StartProcess): void {
  start = starting
}

/** A machine that does much else gives a process a part of its time; more than this it does not wait. */
const patience = 6

/** Processes at a time: many files that are dropped at once wait for each other. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * What `doLimited` answers in a process of its own, within its limits.
 * @param module as `startedModule` takes it; it calls `doLimited`
 * @param input and the answer are cloned on their way
 * @throws OverLimit; Problem 'cancelled' when `signal` is aborted, or what the work refuses with
 */
export async function runLimited<Answer, Step = never>(
  module: string,
  input: unknown,
  options: LimitedOptions<Step>,
): Promise<Answer> {
  if (running >= most) await new Promise<void>(resolve => void waiting.push(resolve))
  else running++
  try {
    return await answerOf(module, input, options)
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

async function answerOf<Answer, Step>(
  module: string,
  input: unknown,
  { milliseconds, megabytes, onStep, signal }: LimitedOptions<Step>,
): Promise<Answer> {
  if (signal?.aborted) throw new Problem('cancelled', {})
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const begun = performance.now()
  const line = start(module, {
    onOutput(output) {
      if (output.kind === 'step') return onStep?.(output.step as Step)
      if (output.kind === 'answer') resolve(output.answer)
      else reject(output.kind === 'refused' ? problemFrom(output.problem) : new Error(output.why))
      line.hangUp()
    },
    // It ends itself over its time, and not before that time has passed.
    onEnd: () => reject(new OverLimit(performance.now() - begun < milliseconds ? 'megabytes' : 'milliseconds')),
  })
  const stop = (why: Error): void => {
    reject(why)
    line.kill()
  }
  const cancel = (): void => stop(new Problem('cancelled', {}))
  const late = setTimeout(() => stop(new OverLimit('milliseconds')), patience * milliseconds)
  signal?.addEventListener('abort', cancel)
  line.say({ input, milliseconds, megabytes })
  try {
    return (await promise) as Answer
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', cancel)
  }
}
