/**
 * The window's own bars, in real Chromium over the real browser host: start, interaction, save, search, the hall, and
 * what a compile leaves of the main thread. Prints each as it is measured, all or those whose name holds the words
 * given (`npm run bench -- --window hall:`); ends with 1 when a bar is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { buildWindow } from '../../electron/build/buildWindow.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { newLaunch } from '../../electron/hosts/browser/launch.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { samplePath } from '../../electron/services/bundles.ts'
import { median, quantile } from '../bench/bars.ts'
import { contentWords } from '../bench/persianWords.ts'
import { resultOf } from '../fixtures/resultOf.ts'
import { ofKind, save } from '../fixtures/save.ts'
import { printFirstVisits } from './firstVisits.ts'
import { consoleToHall, droppedChanges, growthOfMemory, heaviestChanges, sixtySlides } from './hallBench.ts'
import { hallReturns } from './hallReturns.ts'
import { importStalls } from './importStalls.ts'
import { compiling, interacting, pasting, typing } from './interactionBench.ts'
import { openBrowser } from './openBrowser.ts'
import { fillLongSession, fillWithSessions, minutesSeconds, recordingKeys } from './recordBench.ts'
import { sampleStore, starts } from './starts.ts'

const home = await mkdtemp(join(tmpdir(), 'shoranameh-bench-'))
await buildWindow(windowFolder)
const launch = newLaunch()
const windowHost = openWindowHost(join(home, 'council.db'), folder => browserServices(folder, launch))
const { api } = windowHost.app
const host = await startBrowserHost(windowHost.app, windowFolder, 0, undefined, launch)
const start = once(() => starts(home))
const returns = once(async () => {
  const store = await sampleStore(join(home, 'hall.db'))
  return inBrowser(browser => hallReturns(browser, store))
})

/** In the order in which they are measured: the later ones fill the store. */
const bars: readonly { name: string; atMost: number; measure: () => Promise<number> }[] = [
  { name: 'start ÷ a blank window', atMost: 1.5, measure: async () => (await start()).sample / (await start()).blank },
  {
    name: 'start with ten years ÷ start',
    atMost: 1.2,
    measure: async () => (await start()).archive / (await start()).sample,
  },
  { name: 'hall: sixty slides ready, s', atMost: 1, measure: () => sixtySlides(api, 's6-73') },
  {
    name: 'hall: slide change to paint, heaviest chart, p95 ms',
    atMost: 100,
    measure: async () => quantile(await inBrowser(heaviestChanges), 0.95),
  },
  { name: 'hall: changes dropped by 25 screens', atMost: 0, measure: () => inBrowser(droppedChanges) },
  {
    name: 'hall: memory after 5,000 changes ÷ after 500',
    atMost: 1.1,
    measure: () => inBrowser(growthOfMemory, true),
  },
  {
    name: 'hall: console to screen over loopback, p95 ms',
    atMost: 200,
    async measure() {
      const times = await inWindow(consoleToHall)
      // One that stands would have its slides made anew with whatever the later bars write.
      await api.presenting.end({})
      return quantile(times, 0.95)
    },
  },
  { name: 'hall: back after its page died, s', atMost: 2, measure: async () => (await returns()).page },
  { name: 'hall: back after its window was closed, s', atMost: 2, measure: async () => (await returns()).window },
  {
    name: 'hall: back after its host was killed and started, s',
    atMost: 2,
    measure: async () => (await returns()).host,
  },
  { name: 'save in the service, p99 ms', atMost: 20, measure: saves },
  { name: 'longest task during a compile, ms', atMost: 50, measure: () => inWindow(compiling) },
  { name: 'live session, key to kept and painted, p98 ms', atMost: 50, measure: recordingLive },
  {
    name: 'minutes of a six-hour session, warm, s',
    atMost: 1,
    measure: async () => median(await minutesSeconds(api, await fillLongSession(api), home)),
  },
  {
    name: 'interaction, p98 ms (10,000 rows)',
    atMost: 50,
    measure: () => fill('neighbourhood', 10_000).then(() => inWindow(interacting)),
  },
  {
    name: 'search in the store, p95 ms (200,000 rows)',
    atMost: 20,
    measure: () => fill('person', 190_000).then(searches),
  },
  { name: 'search, keystroke to paint, p95 ms', atMost: 50, measure: () => inWindow(typing) },
  { name: 'longest task in a paste of 10,000 rows, ms', atMost: 50, measure: () => inWindow(pasting) },
  {
    name: 'longest task while 10,000 rows of a workbook are read and stored, ms',
    atMost: 50,
    measure: () => inWindow(importStalls),
  },
]

try {
  await api.bundles.import({ path: samplePath })
  const [, , part = ''] = process.argv
  if (part === '') await inWindow(printFirstVisits)
  for (const { name, atMost, measure } of bars.filter(bar => bar.name.includes(part))) {
    const value = await measure()
    if (value > atMost) process.exitCode = 1
    console.log(
      `${value > atMost ? 'MISSED' : 'met   '}  ${name.padEnd(68)} ${value.toFixed(2).padStart(8)}  ≤ ${atMost}`,
    )
  }
} finally {
  await host.close()
  await windowHost.close()
  await rm(home, { recursive: true })
}

/** What is measured the first time that it is asked for. */
function once<T>(measure: () => Promise<T>): () => Promise<T> {
  let measured: Promise<T> | undefined
  return () => (measured ??= measure())
}

/** With forty sessions of history. */
async function recordingLive(): Promise<number> {
  const session = await fillWithSessions(api, 40)
  return quantile(await inWindow(page => recordingKeys(page, session)), 0.98)
}

async function saves(): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 1000; i++) {
    const row = { code: 'bench', name: `واحد ${i}`, head: null }
    const begun = performance.now()
    await save(api.records, { kind: 'department', row })
    times.push(performance.now() - begun)
  }
  return quantile(times, 0.99)
}

/** Records of a kind that has a code and a name, in words that occur in Persian reports. */
async function fill(kind: 'neighbourhood' | 'person', count: number): Promise<void> {
  const [district] = await api.records.list({ kind: 'district' })
  for (let from = 0; from < count; from += 10_000) {
    const edits = Array.from({ length: Math.min(10_000, count - from) }, (_, i) => {
      const name = [7, 61, 593].map(step => contentWords[((from + i) * step) % contentWords.length]).join(' ')
      const row = {
        code: `x-${from + i}`,
        name,
        ...(kind === 'person' ? {} : { district: district?.['code'] ?? null, sample: true }),
      }
      return { key: null, row }
    })
    await resultOf(api.records.save({ edits: ofKind(kind, edits) }))
  }
}

async function searches(): Promise<number> {
  await api.search.find({ text: 'شهر' })
  const times: number[] = []
  for (let i = 0; i < 200; i++) {
    const text = [contentWords[(i * 13) % contentWords.length], contentWords[(i * 29) % contentWords.length]].slice(
      0,
      1 + (i % 2),
    )
    const begun = performance.now()
    await api.search.find({ text: text.join(' ') })
    times.push(performance.now() - begun)
  }
  return quantile(times, 0.95)
}

async function inWindow<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  return inBrowser(async browser => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fa-IR' })
    await page.goto(host.newAddress())
    return measure(page)
  })
}

async function inBrowser<T>(measure: (browser: Browser) => Promise<T>, isHasty = false): Promise<T> {
  const browser = await openBrowser(isHasty)
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}
