/** x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0]

/** What `inner` does first and `outer` then. */
export function times([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A hundredth of a point is finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0
}

/** Turns at most this far are one curve: a quarter of a circle is then off by a four-thousandth of its radius. */
const widestTurn = Math.PI / 2

/** A path of a two-dimensional canvas as path construction operators of PDF. */
export class Path {
  readonly #operators: string[] = []
  #x = 0
  #y = 0

  get isEmpty(): boolean {
    return this.#operators.length === 0
  }

  get operators(): string {
    return this.#operators.join('\n')
  }

  move(matrix: Matrix, x: number, y: number): void {
    this.#add(matrix, [x, y], 'm')
  }

  /** Begins the path when there is none yet, as a canvas does. */
  line(matrix: Matrix, x: number, y: number): void {
    this.#add(matrix, [x, y], this.isEmpty ? 'm' : 'l')
  }

  curve(matrix: Matrix, ...points: [number, number, number, number, number, number]): void {
    this.#add(matrix, points, 'c')
  }

  /** PDF knows no quadratic curves: they are raised to cubic ones. */
  quadratic(matrix: Matrix, cx: number, cy: number, x: number, y: number): void {
    const [sx, sy] = [this.#x, this.#y]
    this.curve(matrix, third(sx, cx), third(sy, cy), third(x, cx), third(y, cy), x, y)
  }

  rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    const [a, b, c, d, e, f] = matrix
    if (a === 1 && b === 0 && c === 0 && d === 1)
      this.#operators.push(`${round(x + e)} ${round(y + f)} ${round(width)} ${round(height)} re`)
    else {
      this.move(matrix, x, y)
      for (const [px, py] of [
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ] as const)
        this.line(matrix, px, py)
      this.close()
    }
    ;[this.#x, this.#y] = [x, y]
  }

  /** @param from, to in radians, clockwise as y grows downwards, unless `anticlockwise` */
  arc(matrix: Matrix, x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    const at = (angle: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    this.line(matrix, ...at(from))
    const turn = turned(from, to, anticlockwise)
    const parts = Math.ceil(Math.abs(turn) / widestTurn)
    const step = turn / parts
    const reach = (4 / 3) * Math.tan(step / 4) * radius
    for (let i = 0; i < parts; i++) {
      const [start, end] = [from + i * step, from + (i + 1) * step]
      const [[sx, sy], [ex, ey]] = [at(start), at(end)]
      this.curve(
        matrix,
        sx - reach * Math.sin(start),
        sy + reach * Math.cos(start),
        ex + reach * Math.sin(end),
        ey - reach * Math.cos(end),
        ex,
        ey,
      )
    }
  }

  close(): void {
    if (!this.isEmpty) this.#operators.push('h')
  }

  #add([a, b, c, d, e, f]: Matrix, points: readonly number[], operator: string): void {
    const written: number[] = []
    for (let i = 0; i < points.length; i += 2) {
      const [x = 0, y = 0] = [points[i], points[i + 1]]
      written.push(round(a * x + c * y + e), round(b * x + d * y + f))
      ;[this.#x, this.#y] = [x, y]
    }
    this.#operators.push(`${written.join(' ')} ${operator}`)
  }
}

/** Two thirds of the way from an end of a curve to its control. */
const third = (end: number, control: number) => end + (2 / 3) * (control - end)

/** How far an arc turns: a whole turn at most, in the direction asked for. */
function turned(from: number, to: number, anticlockwise: boolean): number {
  const whole = 2 * Math.PI
  const turn = anticlockwise ? from - to : to - from
  const within = turn >= whole ? whole : ((turn % whole) + whole) % whole
  return anticlockwise ? -within : within
}
