import { Worker } from 'node:worker_threads'
import { Problem, problemFrom } from '../../shared/problems/problem.ts'
import { startedModule } from '../system/startedModule.ts'
import type { DrawPagesInput, DrawPagesMessage } from './drawPagesWorker.ts'

export interface PagePicturesOptions {
  /** Folder for the pictures; made when missing. */
  outDir: string
  /** Pixels a PDF point (1/72 inch). The default, 2, is 144 pixels an inch. */
  scale?: number
  /** What the pictures' names begin with: `page` when left out. */
  name?: string
  /** What a PDF may take: milliseconds of drawing a page, and bytes of memory in all. */
  bounds?: { time: number; memory: number }
}

/** Of a page of a thousand drawn paths a hundredth, and a tenth. */
const generous = { time: 10_000, memory: 384 * 2 ** 20 }
/** Milliseconds between two looks at the memory. */
const lookEvery = 50

/**
 * Draws every page as `page-001.png`, `page-002.png`… and returns the paths in page order. A small PDF can ask for all
 * memory or for years of drawing, so another thread draws, and is ended past its bounds.
 * @param pdf the file's bytes; left untouched
 * @throws Problem 'pdf-damaged', 'pdf-locked', or 'page-too-heavy' past the bounds
 */
export async function pagePictures(
  pdf: Uint8Array,
  { outDir, scale = 2, name = 'page', bounds = generous }: PagePicturesOptions,
): Promise<string[]> {
  const input: DrawPagesInput = { pdf: new Uint8Array(pdf), outDir, scale, name }
  const before = process.memoryUsage.rss()
  const worker = new Worker(startedModule('pdf/drawPagesWorker'), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory / 2 ** 20 },
  })
  const paths: string[] = []
  const { promise, resolve, reject } = Promise.withResolvers<string[]>()
  const tooSlow = (): void => reject(tooHeavy(paths.length + 1))
  const clock = new DrawingClock(worker, bounds.time, tooSlow)
  const look = setInterval(() => {
    if (process.memoryUsage.rss() - before > bounds.memory) reject(tooHeavy(paths.length + 1))
  }, lookEvery)
  worker.on('message', (message: DrawPagesMessage) => {
    if (message.kind === 'refused') return reject(problemFrom(message.problem))
    paths.push(message.path)
    clock.turnPage()
  })
  worker.on('error', cause => reject(isOutOfMemory(cause) ? tooHeavy(paths.length + 1) : cause))
  worker.on('exit', () => resolve(paths))
  try {
    return await promise
  } finally {
    clock.stop()
    clearInterval(look)
    await worker.terminate()
  }
}

/** How many times its bound a page may wait for a processor that others keep busy. */
const patience = 6

/** Tells when a page takes too long: by the processor's time, as a busy machine would accuse any page. */
class DrawingClock {
  readonly #worker: Worker
  readonly #bound: number
  readonly #tell: () => void
  #next: NodeJS.Timeout | undefined
  #last: NodeJS.Timeout | undefined
  #usedBefore = 0

  constructor(worker: Worker, bound: number, tell: () => void) {
    this.#worker = worker
    this.#bound = bound
    this.#tell = tell
    this.turnPage()
  }

  turnPage(): void {
    this.stop()
    this.#wait()
    this.#last = setTimeout(this.#tell, this.#bound * patience)
    void this.#used().then(used => {
      this.#usedBefore = used
    })
  }

  stop(): void {
    clearTimeout(this.#next)
    clearTimeout(this.#last)
    this.#next = undefined
  }

  #wait(): void {
    this.#next = setTimeout(() => void this.#look(), this.#bound)
  }

  async #look(): Promise<void> {
    const own = this.#next
    const used = await this.#used()
    // A page was turned meanwhile, or all are drawn.
    if (own !== this.#next) return
    if (used - this.#usedBefore < this.#bound / 2) this.#wait()
    else this.#tell()
  }

  /** Milliseconds of a processor; as many as before where the thread has ended. */
  async #used(): Promise<number> {
    try {
      const { user, system } = await this.#worker.cpuUsage()
      return (user + system) / 1000
    } catch {
      return this.#usedBefore
    }
  }
}

function isOutOfMemory(cause: Error): boolean {
  return 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooHeavy(page: number): Problem {
  return new Problem('page-too-heavy', { page })
}
