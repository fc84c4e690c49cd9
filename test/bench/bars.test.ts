import { describe, expect, it } from 'vitest'
import { judge, median, type Row } from './bars.ts'

function row(tool: Row['tool'], size: number, seconds: number, pages = size, peakMB = 100): Row {
  return { tool, size, pages, seconds, peakMB, fileMB: 1 }
}

describe('judge', () => {
  const rows = [
    row('shoranameh', 200, 2),
    row('chromium', 200, 6),
    row('shoranameh', 800, 8.8),
    row('chromium', 800, 25, 800, 200),
    row('typst', 800, 9),
  ]

  it('passes bars that are just met and names those missed', () => {
    const missed = judge(rows, 4).filter(({ met }) => !met)
    expect(missed.map(({ bar }) => bar)).toEqual([
      "time ÷ Chromium's at 800",
      "time ÷ Typst's at 800",
      'growth of time, 800 ÷ 200 pages',
    ])
  })

  it('holds time to both peers and memory to Chromium at the largest size', () => {
    const tables = [row('shoranameh', 800, 6, 800, 101), row('chromium', 800, 24, 800, 200), row('typst', 800, 5)]
    const missed = judge(tables, undefined).filter(({ met }) => !met)
    expect(missed.map(({ bar }) => bar)).toEqual(["time ÷ Typst's at 800", "peak memory ÷ Chromium's at 800"])
  })

  it('misses a peer whose page count shows other content', () => {
    const missed = judge([row('shoranameh', 50, 1), row('typst', 50, 1, 56)], undefined).filter(({ met }) => !met)
    expect(missed.map(({ bar }) => bar)).toEqual(['pages, distance from typst at 50'])
  })

  it('holds a changed sentence and the first paper to theirs', () => {
    const warm = {
      edits: [
        { size: 50, shoranameh: 0.07, typst: 0.02 },
        { size: 200, shoranameh: 0.3, typst: 0.1 },
      ],
      compiles: [1.4, 1.1, 1],
    }
    const missed = judge([], undefined, warm).filter(({ met }) => !met)
    expect(missed.map(({ bar }) => bar)).toEqual([
      'one sentence changed in 200 pages, seconds',
      "the window's first compile ÷ its third",
    ])
  })

  it('holds the demo to its seconds', () => {
    expect(judge([], 5.1)).toEqual([{ bar: 'demo, seconds', measured: 5.1, limit: 5, met: false }])
  })
})

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1], 2.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
})
