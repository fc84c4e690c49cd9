/**
 * A two-dimensional canvas that writes down what is painted on it, as operators of PDF: what Chart.js uses of one.
 * Texts stay texts, so that paper sets them with its own letters and a reader can search and copy them.
 */
import type { Drawing, DrawnText } from '../../shared/drawing.ts'
import { type Matrix, Path, round, times, unchanged } from './paths.ts'

/** What is saved and restored. */
interface PenState {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: 'butt' | 'round' | 'square'
  lineJoin: 'miter' | 'round' | 'bevel'
  lineDashOffset: number
  dash: readonly number[]
  font: string
  textAlign: 'left' | 'right' | 'center' | 'start' | 'end'
  textBaseline: 'top' | 'middle' | 'bottom' | 'alphabetic'
  direction: string
  matrix: Matrix
}

const first: PenState = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  dash: [],
  font: '10px none',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'rtl',
  matrix: unchanged,
}

const caps = { butt: 0, round: 1, square: 2 }
const joins = { miter: 0, round: 1, bevel: 2 }

/** Points that a text of a size takes on one line. */
export type MeasureText = (text: string, fontSize: number, bold: boolean) => number

/** Chart.js draws lines with a Path2D where it finds one when it is loaded: they would be dropped without a word. */
function noPath(given: unknown): unknown {
  if (typeof given === 'object' && given !== null) throw new TypeError('This pen draws its own path and no Path2D.')
  return given
}

/** @returns the pen, and what it has drawn so far */
export function drawingPen(measure: MeasureText) {
  const drawn: (string | DrawnText)[] = []
  const stack: { current: PenState; written: Map<string, string> }[] = []
  let current = first
  /** The graphics state of the operators so far, by the operator that sets it. */
  let written = new Map<string, string>()
  let path = new Path()

  const set = (operator: string, operands: string): void => {
    if (written.get(operator) === operands) return
    written.set(operator, operands)
    drawn.push(`${operands} ${operator}`)
  }
  const fill = (shape: Path, rule = ''): void => {
    const colour = rgb(current.fillStyle)
    if (shape.isEmpty || colour === undefined) return
    set('rg', colour)
    drawn.push(`${shape.operators}\nf${rule}`)
  }
  const stroke = (shape: Path): void => {
    const colour = rgb(current.strokeStyle)
    if (shape.isEmpty || colour === undefined) return
    set('RG', colour)
    set('w', `${round(current.lineWidth)}`)
    set('J', `${caps[current.lineCap]}`)
    set('j', `${joins[current.lineJoin]}`)
    set('d', `[${current.dash.map(round).join(' ')}] ${round(current.lineDashOffset)}`)
    drawn.push(`${shape.operators}\nS`)
  }
  const rectangle = (x: number, y: number, width: number, height: number): Path => {
    const shape = new Path()
    shape.rectangle(current.matrix, x, y, width, height)
    return shape
  }

  const pen = {
    save() {
      stack.push({ current: { ...current }, written: new Map(written) })
      drawn.push('q')
    },
    restore() {
      const saved = stack.pop()
      if (saved === undefined) return
      ;({ current, written } = saved)
      if (drawn.at(-1) === 'q') drawn.pop()
      else drawn.push('Q')
    },
    translate: (x: number, y: number) => void (current.matrix = times(current.matrix, [1, 0, 0, 1, x, y])),
    rotate(radians: number) {
      const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
      current.matrix = times(current.matrix, [cos, sin, -sin, cos, 0, 0])
    },
    setTransform: (...matrix: [number, number, number, number, number, number]) => void (current.matrix = matrix),
    resetTransform: () => void (current.matrix = unchanged),

    beginPath: () => void (path = new Path()),
    closePath: () => path.close(),
    moveTo: (x: number, y: number) => path.move(current.matrix, x, y),
    lineTo: (x: number, y: number) => path.line(current.matrix, x, y),
    bezierCurveTo: (...points: [number, number, number, number, number, number]) =>
      path.curve(current.matrix, ...points),
    quadraticCurveTo: (...points: [number, number, number, number]) => path.quadratic(current.matrix, ...points),
    rect: (...box: [number, number, number, number]) => path.rectangle(current.matrix, ...box),
    arc: (...turn: [number, number, number, number, number, boolean?]) => path.arc(current.matrix, ...turn),

    fill: (rule?: unknown) => fill(path, noPath(rule) === 'evenodd' ? '*' : ''),
    stroke(...given: unknown[]) {
      noPath(given[0])
      stroke(path)
    },
    clip: () => void (path.isEmpty || drawn.push(`${path.operators} W n`)),
    fillRect: (...box: [number, number, number, number]) => fill(rectangle(...box)),
    strokeRect: (...box: [number, number, number, number]) => stroke(rectangle(...box)),
    /** Paper is white as it is. */
    clearRect: () => undefined,
    setLineDash: (dash: number[]) => void (current.dash = dash),

    measureText: (text: string) => ({ width: measure(text, ...letters(current.font)) }),
    fillText(text: string, x: number, y: number) {
      const colour = hexadecimal(current.fillStyle)
      if (text.trim() === '' || colour === undefined) return
      const [fontSize, bold] = letters(current.font)
      const [a, b, c, d, e, f] = current.matrix
      drawn.push({
        text,
        fontSize,
        bold,
        colour,
        align: ends[current.textAlign],
        x: a * x + c * y + e,
        y: b * x + d * y + f,
        baseline: current.textBaseline,
        radians: Math.atan2(b, a),
      })
    },
  }
  const state = Object.defineProperties(
    pen,
    Object.fromEntries(
      Object.keys(first).map(name => [
        name,
        {
          get: () => current[name as keyof PenState],
          set: (value: never) => void (current[name as keyof PenState] = value),
        },
      ]),
    ),
  ) as typeof pen & PenState
  current = { ...first }
  return { pen: state, drawing: (): Drawing => drawn }
}

/** A right-to-left text starts at the right. */
const ends = { left: 'left', right: 'right', center: 'center', start: 'right', end: 'left' } as const

/** Size and weight of a CSS font: 'bold 8.5px Vazirmatn'. */
function letters(font: string): [fontSize: number, bold: boolean] {
  return [Number(/([\d.]+)px/.exec(font)?.[1] ?? 10), /\bbold\b|\b[6-9]00\b/.test(font)]
}

/**
 * '#rrggbb' of a CSS colour; undefined where it is all transparent. @throws TypeError for one that paper cannot show
 */
function hexadecimal(style: unknown): string | undefined {
  const text = String(style)
  if (text === 'transparent') return undefined
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)
  if (short)
    return `#${short
      .slice(1)
      .map(digit => digit + digit)
      .join('')}`
  if (/^#[\da-f]{6}$/i.test(text)) return text
  const parts = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?([\d.]+))?\)$/.exec(text)
  if (parts === null || Number(parts[4] ?? 1) % 1 !== 0) throw new TypeError(`a chart has no colour '${text}'`)
  if (parts[4] === '0') return undefined
  return `#${parts
    .slice(1, 4)
    .map(part => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
}

function rgb(style: unknown): string | undefined {
  const hex = hexadecimal(style)
  if (hex === undefined) return undefined
  return [1, 3, 5].map(at => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(' ')
}
