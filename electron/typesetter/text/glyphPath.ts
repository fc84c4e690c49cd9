/** Glyph outlines as PDF path operators, in em units with y upwards. */

const command = /([MLQCZ])([^MLQCZ]*)/g

/** @param svg absolute path data of HarfBuzz (M, L, Q, C, Z) in font units */
export function glyphPath(svg: string, unitsPerEm: number): string {
  const operators: string[] = []
  let x = 0
  let y = 0
  for (const [, letter, list] of svg.matchAll(command)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (list ?? '')
      .split(/[ ,]+/)
      .map(value => Number(value) / unitsPerEm)
    if (letter === 'M') operators.push(`${em(a, b)} m`)
    else if (letter === 'L') operators.push(`${em(a, b)} l`)
    // PDF has no quadratic curve: raise its degree.
    else if (letter === 'Q') {
      operators.push(
        `${em(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d)} c`,
      )
    } else if (letter === 'C') operators.push(`${em(a, b, c, d, e, f)} c`)
    else operators.push('h')
    if (letter === 'C') [x, y] = [e, f]
    else if (letter === 'Q') [x, y] = [c, d]
    else if (letter !== 'Z') [x, y] = [a, b]
  }
  return `${operators.join(' ')} f`
}

function em(...values: number[]): string {
  return values.map(value => Math.round(value * 1e5) / 1e5).join(' ')
}
