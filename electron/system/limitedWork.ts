/** The other end of `limitedProcess`: runs in the process that is limited. */
import { Worker } from 'node:worker_threads'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import { keepCompiledCode } from './compiledCode.ts'
import type { LimitedInput, LimitedOutput, Limits } from './limitedProcess.ts'

/** Does one piece of work and ends. @param work loads what it works with; what it throws is a Problem or a bug */
export function doLimited(work: (input: unknown, tell: (step: unknown) => void) => Promise<unknown>): void {
  keepCompiledCode()
  onInput(async ({ input, ...limits }, post) => {
    watch(limits)
    try {
      post({ kind: 'answer', answer: await work(input, step => post({ kind: 'step', step })) })
    } catch (cause) {
      if (cause instanceof Problem) post({ kind: 'refused', problem: plainProblem(cause) })
      else post({ kind: 'failed', why: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
    }
  })
}

/** What Electron gives a utility process; its types are another project's. */
interface ParentPort {
  once: (event: 'message', heard: (message: { ports: Port[] }) => void) => void
}
interface Port {
  once: (event: 'message' | 'close', heard: (message: { data: LimitedInput }) => void) => void
  postMessage: (output: LimitedOutput) => void
  start: () => void
}

const end = (): void => process.exit()

/** The process ends when the other side hangs up, as it does after the answer. */
function onInput(heard: (input: LimitedInput, post: (output: LimitedOutput) => void) => Promise<void>): void {
  const parentPort: ParentPort | undefined = Reflect.get(process, 'parentPort')
  if (parentPort === undefined) {
    process.once('disconnect', end)
    process.once('message', (input: LimitedInput) => void heard(input, output => void process.send?.(output)))
    return
  }
  parentPort.once('message', ({ ports: [port] }) => {
    port?.once('close', end)
    port?.once('message', ({ data }) => void heard(data, output => port.postMessage(output)))
    port?.start()
  })
}

/**
 * Ends the process from a thread beside the work, which may not come to its senses by itself: after its time of the
 * processor, which threads beside the work may use up faster than the clock goes, or where nobody is left to end it.
 * Node's own limit of memory counts no buffers.
 */
const watchman = `
  const { workerData: { milliseconds, megabytes } } = require('node:worker_threads')
  const begun = performance.now()
  const isLate = () => {
    const { user, system } = process.cpuUsage()
    const passed = performance.now() - begun
    return passed > 12 * milliseconds || (passed > milliseconds && (user + system) / 1000 > milliseconds)
  }
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 2 ** 20 || isLate()) process.kill(process.pid, 'SIGKILL')
  }, 20)
`

function watch(limits: Limits): void {
  new Worker(watchman, { eval: true, workerData: limits, execArgv: [] }).unref()
}
