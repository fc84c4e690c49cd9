/** Runs in a worker thread: writes one deck as a PowerPoint file. */
import { workerData } from 'node:worker_threads'
import type { Deck } from '../../shared/deck.ts'
import { writeBytes } from '../paper/writeBytes.ts'
import type { PptxOptions } from './renderPptx.ts'

export interface PptxInput {
  deck: Deck
  options: PptxOptions
}

const { deck, options } = workerData as PptxInput
writeBytes(async () => (await import('./renderPptx.ts')).renderPptx(deck, options))
