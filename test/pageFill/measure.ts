/** `npm run pageFill -- F.pdf …`: how full each page of papers is; without names, those of the demo's briefing. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fillSummary, pageFill } from './pageFill.ts'

const demo = ['public', 'closed'].map(edition => `out/demo/briefing-${edition}.pdf`)
const percent = (share: number) => `${Math.round(100 * share)}%`

const names = process.argv.slice(2)
for (const path of names.length > 0 ? names : demo) {
  const fills = await pageFill(await readFile(path))
  const { mean, emptiest } = fillSummary(fills)
  const shown = emptiest.slice(0, 5).map(page => `page ${page} ${percent(fills[page - 1] ?? 0)}`)
  process.stdout.write(
    `${basename(path)}: mean ${percent(mean)} of ${fills.length} pages; emptiest ${shown.join(', ')}\n` +
      `  ${fills.map((fill, at) => `${at + 1}: ${percent(fill)}`).join('  ')}\n`,
  )
}
