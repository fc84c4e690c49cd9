/** Document → one page for a browser. Everything comes from the Document, so the same Document gives the same bytes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ChartSpec } from '../../shared/chartSpec.ts'
import { chartHeight } from '../../shared/charts/chartHeight.ts'
import type { Block, Document } from '../../shared/document.ts'
import { paintChart } from '../charts/drawChart.ts'
import { refuseEmblems } from '../paper/emblem.ts'
import { anchorsOf, withUniqueAnchors } from '../paper/uniqueAnchors.ts'
import { printBlock } from './blocks.ts'
import { escaped, type PageContext, words } from './markup.ts'
import { sheet } from './sheet.ts'

/** Units of a picture's width, whose labels are 8.5 of them high: little more than a telephone has. */
const chartWidth = 400
/** Pixels a unit: sharp on telephones and paper, and a fifth of what letters as outlines take. */
const density = 3

/** Letters as on paper, for telephones and computers that have none for Persian; read once. */
let letters: string | undefined
function face(): string {
  letters ??= readFileSync(
    createRequire(import.meta.url).resolve('vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2'),
  ).toString('base64')
  return `@font-face { font-family: Vazirmatn; font-weight: 100 900; src: url(data:font/woff2;base64,${letters}) format("woff2") }`
}

/** What the page may load and run: nothing but what it holds. */
const policy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * Writes a Document as one HTML file, right to left, with its pictures in it: it runs nothing, needs no network, and
 * says with headings, named columns and words for its pictures what paper says by its look.
 * @throws Problem those of `refuseEmblem`
 */
export function renderWebPage(document: Document): { bytes: Buffer } {
  refuseEmblems(document)
  const { title, author, asOf, running } = document
  const blocks = withUniqueAnchors(document.blocks)
  const context = contextOf(blocks)
  const page = [
    '<!doctype html>',
    '<html lang="fa" dir="rtl">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escaped(author)}">`,
    `<meta name="date" content="${asOf}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${face()}\n${sheet}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<p class="running">${words(running.start)}</p>`,
    ...(running.mark === undefined ? [] : [`<p class="mark">${words(running.mark)}</p>`]),
    ...(running.watermark === undefined ? [] : [`<p class="watermark">${words(running.watermark)}</p>`]),
    ...(hasCover(blocks) || isHeaded(blocks) ? [] : [`<h1>${words(title)}</h1>`]),
    ...blocks.map(block => printBlock(block, context)),
    `<footer>${words(running.footer)}</footer>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
  return { bytes: Buffer.from(page.join('\n')) }
}

const hasCover = (blocks: readonly Block[]): boolean => blocks.some(({ kind }) => kind === 'cover')

/** Whether one heading stands over all others, as a letter's does. */
function isHeaded(blocks: readonly Block[]): boolean {
  const levels = blocks.flatMap(block => (block.kind === 'heading' ? [block.level] : []))
  return !hasCover(blocks) && levels[0] === 1 && !levels.includes(1, 1)
}

function contextOf(blocks: readonly Block[]): PageContext {
  const anchors = new Set(anchorsOf(blocks))
  const headings = blocks.filter(block => block.kind === 'heading')
  // Under the page's title, and never more than one below the heading before.
  const above = isHeaded(blocks) ? 0 : 1
  let depth = 0
  const levels = new Map<string, number>()
  for (const { level, anchor } of headings) {
    depth = Math.min(level, depth + 1)
    levels.set(anchor, depth + above)
  }
  return { hasAnchor: anchor => anchors.has(anchor), levels, headings, chartAddress }
}

function chartAddress(spec: ChartSpec): ReturnType<PageContext['chartAddress']> {
  const size = { width: chartWidth, height: chartHeight(spec) }
  const picture = paintChart(spec, size, density).toBuffer('image/png').toString('base64')
  return { address: `data:image/png;base64,${picture}`, ...size }
}
