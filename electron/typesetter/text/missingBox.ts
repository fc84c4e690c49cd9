/** Hexadecimal digits as three by five dots, a row an octal digit from the top. */
const dots = '75557 26227 71747 71717 55711 74717 74757 71111 75757 75717 25755 65656 74447 65556 74747 74744'.split(
  ' ',
)

/** Height of the box in em. */
const height = 0.7
const stroke = 0.05
/** Room between frame and digits. */
const inset = 0.04

/**
 * The box for a character that no font has: hollow, as wide as its advance, its code point in two rows of hexadecimal
 * digits, so that a reader of the paper can name what is missing.
 * @param advance in em @param code undefined for a box that stands for nothing by itself @returns path operators in em
 */
export function missingBox(advance: number, code: number | undefined): string {
  const left = advance * 0.1
  const width = advance * 0.8
  const frame = `${em(left, 0, width, height)} re ${em(left + stroke, stroke, width - 2 * stroke, height - 2 * stroke)} re`
  if (code === undefined) return `${frame} f*`
  const digits = code.toString(16).padStart(4, '0')
  const digitsInRow = Math.ceil(digits.length / 2)
  const dot = (width - 2 * (stroke + inset)) / (digitsInRow * 4 - 1)
  // Below this the digits are a blot.
  if (dot < 0.012) return `${frame} f*`
  const dotHeight = (height - 2 * (stroke + inset)) / 11
  const squares = Array.from(digits.padStart(digitsInRow * 2, '0'), (digit, at) => {
    const x = left + stroke + inset + (at % digitsInRow) * 4 * dot
    const top = height - stroke - inset - Math.floor(at / digitsInRow) * 6 * dotHeight
    return inked(digit).map(
      ([column, row]) => `${em(x + column * dot, top - (row + 1) * dotHeight, dot, dotHeight)} re`,
    )
  })
  return `${[frame, ...squares.flat()].join(' ')} f*`
}

/** The dots of a digit that have ink, as column and row. */
function inked(digit: string): [column: number, row: number][] {
  return Array.from(dots[Number.parseInt(digit, 16)] ?? '').flatMap((octal, row) =>
    [0, 1, 2].flatMap((column): [number, number][] => (Number(octal) & (4 >> column) ? [[column, row]] : [])),
  )
}

function em(...values: number[]): string {
  return values.map(value => Math.round(value * 1e5) / 1e5).join(' ')
}
