import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SlideBlock } from '../../../../../shared/deck.ts'
import type { Cell, RichText, Table } from '../../../../../shared/document.ts'
import { pages } from '../../../../../shared/documents/slides/fit/pages.ts'
import { emptyRoom, type Room, roomBelow, usualHall } from '../../../../../shared/documents/slides/fit/room.ts'
import type { Hall } from '../../../../../shared/hallSizes.ts'

const words = ['اعتبار', 'نظافت', 'و', 'گذرها', '۱٬۲۳۰٬۰۰۰', 'میلیون', 'ریال', '«نمونه»', 'شهرداری']
const sentence = (most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map(all => all.join(' '))
const rich = (most: number): fc.Arbitrary<RichText> =>
  fc.array(
    fc.oneof(
      sentence(most).map(text => ({ text: `${text} ` })),
      fc.constant({ text: '۱۲٪', fact: 'ب۱' }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )

/** Below a title, a subtitle and a source. */
function roomIn(hall: Hall, titleLines = 1): Room {
  return roomBelow(emptyRoom(hall), { title: titleLines, subtitle: 1, source: 1 })
}

const room = fc
  .record({ ratio: fc.constantFrom('16:9' as const, '4:3' as const), distance: fc.integer({ min: 2, max: 30 }) })
  .map(hall => roomIn(hall))

/** Rows named by their number, so that each can be told from the others. */
const table: fc.Arbitrary<Table> = fc
  .record({
    names: fc.array(sentence(8), { maxLength: 60 }),
    columns: fc.integer({ min: 1, max: 12 }),
    totals: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ names, columns, totals }) => ({
    kind: 'table',
    columns: [
      { header: 'شرح', align: 'text', width: 'share' },
      ...Array.from(
        { length: columns },
        (_, i) => ({ header: `۱۴۰۰ مصوب ${i}`, align: 'number', width: 'fit' }) as const,
      ),
    ],
    rows: names.map((name, i) => rowOf(`${i} ${name}`, columns)),
    ...(totals === 0 ? {} : { totals: Array.from({ length: totals }, (_, i) => rowOf(`جمع ${i}`, columns)) }),
  }))

function rowOf(name: string, columns: number): Cell[] {
  return [
    { text: [{ text: name }] },
    ...Array.from({ length: columns }, (_, i) => ({ text: [{ text: `${name} ${i}` }] })),
  ]
}

const textOf = (text: RichText): string => text.map(span => span.text).join('')
const tablesOf = (all: readonly SlideBlock[][]): Table[] =>
  all.flat().filter((block): block is Table => block.kind === 'table')
const cellsOf = ({ rows, totals = [] }: Table): string[] =>
  [...rows, ...totals].flatMap(row => row.map(({ text }) => textOf(text)))

/** What stands in a column, from above. */
function columnText({ columns, rows, totals = [] }: Table, header: string): string {
  const at = columns.findIndex(column => column.header === header)
  return [...rows, ...totals].map(row => textOf(row[at]?.text ?? [])).join('')
}

/** The parts that hold the second column: the first one stands in those of each other column again. */
function partsOfFirst(parts: readonly Table[]): Table[] {
  const second = parts[0]?.columns[1]?.header
  return parts.filter(({ columns }) => columns[1]?.header === second)
}

describe('parting blocks over slides', () => {
  it('loses and repeats nothing of any column of a table, and keeps its order', () => {
    fc.assert(
      fc.property(table, room, (whole, of) => {
        const parts = tablesOf(pages([whole], of))
        whole.columns.forEach(({ header }, at) => {
          const own =
            at === 0 ? partsOfFirst(parts) : parts.filter(({ columns }) => columns.some(one => one.header === header))
          expect(own.map(part => columnText(part, header)).join('')).toBe(columnText(whole, header))
        })
      }),
    )
  })

  it('cuts no word of a text, however long', () => {
    const blocks = fc.oneof(
      rich(80).map((text): SlideBlock => ({ kind: 'paragraph', role: 'body', text })),
      rich(80).map((text): SlideBlock => ({ kind: 'statement', speaker: 'شهردار', text })),
      fc
        .array(rich(60), { minLength: 1, maxLength: 30 })
        .map((items): SlideBlock => ({ kind: 'list', ordered: false, items: items.map(text => ({ text })) })),
    )
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 3 }), room, (all, own) => {
        expect(pages(all, own).flat().map(saidBy).join('')).toBe(all.map(saidBy).join(''))
      }),
    )
  })

  it('parts a word that no slide holds', () => {
    const word = 'ش'.repeat(5000)
    const block: SlideBlock = { kind: 'paragraph', role: 'body', text: [{ text: word }] }
    const parts = pages([block], roomIn({ ratio: '4:3', distance: 30 }, 3))
    expect(parts.flat().map(saidBy).join('')).toBe(word)
    expect(parts.length).toBeGreaterThan(5)
  })

  it('parts a row that no slide holds, and loses nothing of its cells', () => {
    const long = 'بازبینی قبض‌ها '.repeat(300).trim()
    const whole: Table = {
      kind: 'table',
      columns: [{ header: 'شرح', align: 'text', width: 'share' }],
      rows: [[{ text: [{ text: long }] }]],
    }
    const parts = tablesOf(pages([whole], roomIn(usualHall)))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.flatMap(cellsOf).join('')).toBe(long)
  })

  it('repeats what must be read with a table under each of its parts', () => {
    const caveat: SlideBlock = { kind: 'paragraph', role: 'caveat', text: [{ text: 'دو مرحلهٔ متفاوت' }] }
    const rows = Array.from({ length: 30 }, (_, i) => rowOf(`ردیف ${i}`, 2))
    const columns: Table['columns'] = [1, 2, 3].map(i => ({ header: `${i}`, align: 'text', width: 'share' }))
    const parts = pages([{ kind: 'table', columns, rows }, caveat], roomIn(usualHall))
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.map(page => page.at(-1))).toEqual(parts.map(() => caveat))
  })

  it('fills slides evenly, as few as it takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), count => {
        const rows = Array.from({ length: count }, (_, i) => rowOf(`${i}`, 2))
        const columns: Table['columns'] = [1, 2, 3].map(i => ({ header: `${i}`, align: 'text', width: 'share' }))
        const parts = tablesOf(pages([{ kind: 'table', columns, rows }], roomIn(usualHall)))
        const sizes = parts.map(part => part.rows.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(parts.length).toBe(Math.ceil(count / 9))
      }),
    )
  })

  it('gives seven figures as four and three', () => {
    const figures = Array.from({ length: 7 }, (_, i) => ({ value: `${i}`, label: `${i}` }))
    const parts = pages([{ kind: 'keyFigures', figures }], roomIn(usualHall))
    expect(parts.map(([block]) => block?.kind === 'keyFigures' && block.figures.length)).toEqual([4, 3])
  })
})

function saidBy(block: SlideBlock): string {
  if (block.kind === 'paragraph' || block.kind === 'statement') return textOf(block.text)
  return block.kind === 'list' ? block.items.map(({ text }) => textOf(text)).join('') : ''
}
