import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { render } from '../../electron/pdf/render.ts'
import { median } from './bars.ts'
import { makeDocument } from './makeDocument.ts'
import { measureProcess } from './measureProcess.ts'

const folder = fileURLToPath(new URL('../../out/bench/packet', import.meta.url))
const script = fileURLToPath(new URL('packetWork.ts', import.meta.url))
const rounds = 3

/** Of ten attachments with thirty pages each, on top of the document that they are bound behind. */
const bars = { seconds: 5, peakMB: 400 }

/**
 * Binds ten attachments of thirty pages in a process of its own, its start included, the median of three. Prints what
 * was measured.
 * @returns whether every bar holds
 */
export async function packetBench(): Promise<boolean> {
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < 10; at++) {
    const { bytes } = await render(makeDocument(30, 1401 + at))
    writeFileSync(join(folder, `${at}.pdf`), bytes)
  }
  const { bytes } = await render(makeDocument(11))
  writeFileSync(join(folder, 'own.pdf'), bytes)
  const runs = []
  for (let round = 0; round < rounds; round++) runs.push(await measureProcess(process.execPath, [script, folder]))
  const found = [
    {
      bar: 'packet of 300 attached pages, seconds',
      measured: median(runs.map(run => run.seconds)),
      limit: bars.seconds,
    },
    { bar: 'its peak memory, MB', measured: median(runs.map(run => run.peakMB ?? 0)), limit: bars.peakMB },
  ].map(one => ({ ...one, met: one.measured <= one.limit }))
  console.table(found)
  return found.every(({ met }) => met)
}

if (import.meta.main) process.exitCode = (await packetBench()) ? 0 : 1
