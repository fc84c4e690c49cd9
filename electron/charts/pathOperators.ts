const token = /([MLHVQCZ])|(-?\d*\.?\d+(?:e-?\d+)?)/g
const operands = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 } as const
type Command = keyof typeof operands

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as SVG and PDF write it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/**
 * The `d` of an SVG path in absolute coordinates → PDF path construction operators. PDF knows no quadratic curves:
 * they are raised to cubic ones.
 * @param matrix from the path's coordinates to the picture's
 * @throws TypeError for a relative command or an arc
 */
export function pathOperators(d: string, [ma, mb, mc, md, me, mf]: Matrix): string {
  if (/[^MLHVQCZe\d\s.,-]/.test(d)) throw new TypeError(`not an absolute path without arcs: ${d.slice(0, 40)}`)
  const written: string[] = []
  let command: Command = 'M'
  let numbers: number[] = []
  let [x, y] = [0, 0]
  const point = (px: number, py: number): string => `${round(ma * px + mc * py + me)} ${round(mb * px + md * py + mf)}`
  const take = (): void => {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers
    numbers = []
    switch (command) {
      case 'M':
        written.push(`${point(a, b)} m`)
        break
      case 'L':
        written.push(`${point(a, b)} l`)
        break
      case 'H':
        written.push(`${point(a, y)} l`)
        break
      case 'V':
        written.push(`${point(x, a)} l`)
        break
      case 'Q':
        written.push(
          `${point(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y))} ${point(c + (2 / 3) * (a - c), e + (2 / 3) * (b - e))} ${point(c, e)} c`,
        )
        break
      case 'C':
        written.push(`${point(a, b)} ${point(c, e)} ${point(f, g)} c`)
        break
      case 'Z':
        written.push('h')
        break
    }
    if (command === 'C') [x, y] = [f, g]
    else if (command === 'Q') [x, y] = [c, e]
    else if (command === 'H') x = a
    else if (command === 'V') y = a
    else if (command !== 'Z') [x, y] = [a, b]
    if (command === 'M') command = 'L'
  }
  for (const [, letter, number] of d.matchAll(token)) {
    if (letter !== undefined) {
      command = letter as Command
      if (command === 'Z') take()
    } else {
      numbers.push(Number(number))
      if (numbers.length === operands[command]) take()
    }
  }
  return written.join('\n')
}

/** A hundredth of a point is finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
