import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import type { Block, RichText } from '../../../shared/document.ts'
import { documentOf } from './blocksSample.ts'
import { glyphLines, seen } from './glyphPlaces.ts'

/** What people type between two Persian words, and what must stand there from left to right. */
const habits: readonly (readonly [typed: string, seen: string])[] = [
  // Signs stay on the side they were typed on.
  ['۱۲٪', '۱۲٪'],
  ['۱۲٫۵٪', '۱۲٫۵٪'],
  ['۳‰', '۳‰'],
  ['−۵', '−۵'],
  ['-۵', '-۵'],
  ['+۳٫۱٪', '+۳٫۱٪'],
  ['±۲', '±۲'],
  ['۱۲٬۳۴۵٫۶۷', '۱۲٬۳۴۵٫۶۷'],
  // The lower end of a range is where the sentence comes from: at the left, as numbers run.
  ['۱۴۰۰–۱۴۰۴', '۱۴۰۰–۱۴۰۴'],
  ['۱۴۰۱-۱۴۰۲', '۱۴۰۱-۱۴۰۲'],
  ['−۵ تا +۵', '+۵ات−۵'],
  ['۱۲٪–۱۵٪', '۱۲٪–۱۵٪'],
  // Days, hours, ratios, sums: Persian schools write these from left to right.
  ['۱۴۰۴/۰۹/۰۲', '۱۴۰۴/۰۹/۰۲'],
  ['۱۵:۳۰', '۱۵:۳۰'],
  ['۳/۴', '۳/۴'],
  ['۳ × ۴', '۳×۴'],
  ['۲ + ۳ = ۵', '۲+۳=۵'],
  ['۳×۴', '۳×۴'],
  ['۱۲ ÷ ۴', '۱۲÷۴'],
  // Numbers of phones, letters and sections.
  ['۰۳۱-۳۲۲۲۱۱۱۱', '۰۳۱-۳۲۲۲۱۱۱۱'],
  ['۰۲۱ ۸۸۷۷ ۶۶۵۵', '۰۲۱۸۸۷۷۶۶۵۵'],
  ['+98 21 8877 6655', '+982188776655'],
  ['۲۰۰/ص/۱۴۰۴', '۱۴۰۴/ص/۲۰۰'],
  ['۱-۲-۳', '۱-۲-۳'],
  ['۱.۲.۳', '۱.۲.۳'],
  // Brackets close around a figure (they are mirrored, and extract as they were typed), and a point after it stays at
  // the sentence's end, the left.
  ['(۱۲٪)', ')۱۲٪('],
  ['(−۵)', ')−۵('],
  ['«۱۴۰۰–۱۴۰۴»', '»۱۴۰۰–۱۴۰۴«'],
  ['۱۲٪.', '.۱۲٪'],
  ['۱۲، ۱۳ و ۱۴', '۱۴و۱۳،۱۲'],
  // Latin units stand right of their number.
  ['40 W', '40W'],
  ['۴۰ kWh', '۴۰kWh'],
  ['25 °C', '25°C'],
  // Approximation and comparison are read first.
  ['≈ ۶۶٫۴', '۶۶٫۴≈'],
  ['▲ ۳۳٫۳٪', '۳۳٫۳٪▲'],
  ['≤ ۲۴', '۲۴≤'],
]

const between = (typed: string): RichText => [{ text: `سهم ${typed} شد` }]

/** What stands between the two words of each line of a page. */
async function middles(blocks: Block[]): Promise<string[]> {
  const { bytes } = await render(documentOf(blocks))
  const lines: string[] = []
  for (let page = 1; ; page++) {
    const found = await glyphLines(bytes, page).catch(() => undefined)
    if (found === undefined) return lines
    lines.push(...found.flatMap(line => /دش(.*)مهس/u.exec(seen(line))?.[1] ?? []))
  }
}

describe('figures stand where Persian readers expect them', () => {
  const expected = habits.map(([, place]) => place)

  it('in prose', async () => {
    const paragraphs = habits.map(([typed]): Block => ({ kind: 'paragraph', role: 'body', text: between(typed) }))
    expect(await middles(paragraphs)).toEqual(expected)
  })

  it('in a table', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ header: 'شرح', align: 'text', width: 'share' }],
      rows: habits.map(([typed]) => [{ text: between(typed) }]),
    }
    expect(await middles([table])).toEqual(expected)
  })
})
