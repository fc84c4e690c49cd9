/** Random documents for the mirror test: plain data of pdfmake's, the same for the same seed. */

export interface RandomDocument {
  content: object[]
}

type Random = () => number

/** Mulberry32: small, and the same on every platform. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Cell {
  text?: string
  stack?: object[]
  colSpan?: number
  rowSpan?: number
  fillColor?: string
  border?: boolean[]
}

/** Names of the places a cell covers. */
function area(row: number, column: number, rows: number, columns: number): string[] {
  return Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`)
}

/** @param vocabulary words both engines measure alike */
export function randomDocument(seed: number, vocabulary: readonly string[]): RandomDocument {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }
  const chance = (share: number) => random() < share
  const words = (count: number) => Array.from({ length: count }, () => pick(vocabulary)).join(' ')

  function node(depth: number): object {
    const kind = below(depth > 2 ? 2 : 7)
    if (kind < 2) return { text: words(1 + below(40)), ...(chance(0.3) && { margin: [0, 3, 0, 5] }) }
    if (kind < 4) return table(depth)
    if (kind === 4) return columns(depth)
    if (kind === 5) return list()
    if (chance(0.2)) return { stack: [words(1 + below(15)), words(1 + below(15))], unbreakable: true }
    return { stack: [node(depth + 1), node(depth + 1)] }
  }

  function columns(depth: number): object {
    const width = () => (chance(0.3) ? 60 + below(60) : '*')
    return {
      columns: Array.from({ length: 2 + below(2) }, () => ({ width: width(), stack: [node(depth + 1)] })),
      columnGap: below(12),
    }
  }

  function list(): object {
    const item = () => (chance(0.2) ? { ul: [words(3), words(20)] } : words(1 + below(25)))
    return { ul: Array.from({ length: 1 + below(4) }, item), type: pick(['disc', 'square', 'circle']) }
  }

  function table(depth: number): object {
    const columnCount = 1 + below(4)
    const rowCount = 1 + below(8)
    const body: (Cell | '')[][] = Array.from({ length: rowCount }, () => [])
    // Rows kept whole hold text only: pdfmake prints nothing of a row taller than a page.
    const kept = { dontBreakRows: chance(0.3), ...(chance(0.3) && { headerRows: 1 }) }
    const mayNest = depth < 2 && !kept.dontBreakRows && !kept.headerRows
    const taken = new Set<string>()
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        if (taken.has(`${row},${column}`)) {
          body[row]?.push('')
          continue
        }
        let colSpan = chance(0.15) ? 1 + below(columnCount - column) : 1
        let rowSpan = chance(0.12) ? 1 + below(Math.min(3, rowCount - row)) : 1
        if (area(row, column, rowSpan, colSpan).some(place => taken.has(place))) colSpan = rowSpan = 1
        for (const place of area(row, column, rowSpan, colSpan)) taken.add(place)
        const cell: Cell = mayNest && chance(0.06) ? { stack: [node(depth + 1)] } : { text: words(1 + below(18)) }
        if (colSpan > 1) cell.colSpan = colSpan
        if (rowSpan > 1) cell.rowSpan = rowSpan
        if (chance(0.1)) cell.fillColor = '#eeeeee'
        if (chance(0.1)) cell.border = [chance(0.5), chance(0.5), chance(0.5), chance(0.5)]
        body[row]?.push(cell)
      }
    }
    const layout = pick(['', 'lightHorizontalLines', 'noBorders', 'headerLineOnly'])
    return {
      table: {
        body,
        widths: Array.from({ length: columnCount }, () => pick(['*', 'auto', 50, 70])),
        ...kept,
      },
      ...(layout !== '' && { layout }),
    }
  }

  return { content: Array.from({ length: 6 }, () => node(0)) }
}
