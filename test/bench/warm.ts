/**
 * A process of its own for what is set again: prints, as JSON, the seconds in which one changed sentence is in a new
 * PDF, ours in the window's worker and Typst's in its incremental compiler, and how much longer the window's first
 * paper takes than its third.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createApp } from '../../electron/app/app.ts'
import { renderInWorker } from '../../electron/pdf/renderInWorker.ts'
import { samplePath } from '../../electron/services/bundles.ts'
import { openStore } from '../../electron/store/database.ts'
import type { Document } from '../../shared/document.ts'
import { resultOf } from '../fixtures/resultOf.ts'
import { median, type Warm } from './bars.ts'
import { makeDocument } from './makeDocument.ts'
import { toTypst } from './peers/typst.ts'

const sizes = [50, 200]
/** Set before anything is measured, as a person has who edits on. */
const before = 4
const measured = 5
/** Milliseconds in which a person who opened the form chooses edition and version. */
const choosing = 4000

const compiles = await firstCompiles()
const edits: Warm['edits'] = []
for (const size of sizes) {
  const document = makeDocument(size)
  const typst = typstCompiler()
  edits.push({
    size,
    shoranameh: await seconds(number => renderInWorker(withSentence(document, number))),
    typst: await seconds(number => typst(toTypst(withSentence(document, number)))),
  })
}
process.stdout.write(`${JSON.stringify({ edits, compiles } satisfies Warm)}\n`)

async function seconds(work: (number: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let number = 0; number < before + measured; number++) times.push(await timed(() => work(number)))
  return median(times.slice(before))
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** The document with another sentence in the paragraph in its middle. */
function withSentence(document: Document, number: number): Document {
  const paragraphs = document.blocks.filter(({ kind }) => kind === 'paragraph')
  const middle = paragraphs[Math.floor(paragraphs.length / 2)]
  const sentence = { text: ` این جمله بار ${number} نوشته شد.` }
  return {
    ...document,
    blocks: document.blocks.map(block =>
      block === middle && block.kind === 'paragraph' ? { ...block, text: [...block.text, sentence] } : block,
    ),
  }
}

function typstCompiler(): (source: string) => Buffer {
  const vazirmatn = dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json'))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(vazirmatn, 'fonts', 'ttf')] }] })
  return source => {
    const { result } = compiler.compile({ mainFileContent: source })
    if (result === null) throw new Error('Typst did not compile')
    return compiler.pdf(result)
  }
}

/** The sample's closed edition, as a window compiles it three times. */
async function firstCompiles(): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shoranameh-warm-'))
  let ids = 0
  const app = createApp({
    store: openStore(join(folder, 'council.db')),
    now: () => '2023-01-07T10:00:00Z',
    who: 'دبیرخانه',
    newId: () => `bench-${++ids}`,
  })
  try {
    const { session } = await app.api.bundles.import({ path: samplePath })
    const issue = { session, document: 'briefing', edition: 'closed', version: '1.0' } as const
    await app.api.documents.preview(issue)
    await setTimeout(choosing)
    const times: number[] = []
    for (let number = 0; number < 3; number++)
      times.push(
        await timed(async () => resultOf(app.api.documents.compile({ ...issue, out: join(folder, 'briefing.pdf') }))),
      )
    return times
  } finally {
    app.close()
    await rm(folder, { recursive: true })
  }
}
