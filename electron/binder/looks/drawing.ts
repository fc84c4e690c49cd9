import type { PdfDict } from '@libpdf/core'
import { numbersOf, type Resolve } from '../pdfObjects.ts'

export type Point = readonly [number, number]

/** Left, bottom, right and top. */
export type Box = readonly [number, number, number, number]

/** Where a note stands; undefined where it says nothing of that. */
export function boxOf(note: PdfDict, resolve: Resolve): Box | undefined {
  const corners = numbersOf(note.get('Rect', resolve), 4, resolve)
  return corners && boxAround(pointsOf(corners.slice(0, 4)), 0)
}

/** The box that holds points and `more` around them. */
export function boxAround(points: readonly Point[], more: number): Box {
  const across = points.map(([x]) => x)
  const up = points.map(([, y]) => y)
  return [Math.min(...across) - more, Math.min(...up) - more, Math.max(...across) + more, Math.max(...up) + more]
}

/** Numbers in pairs. */
export function pointsOf(numbers: readonly number[]): Point[] {
  return Array.from(
    { length: Math.floor(numbers.length / 2) },
    (_, at): Point => [numbers[at * 2] ?? 0, numbers[at * 2 + 1] ?? 0],
  )
}

export function pathThrough(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${plain(x)} ${plain(y)} ${at === 0 ? 'm' : 'l'}`).join(' ')
}

export function rectangle([left, bottom, right, top]: Box): string {
  return `${[left, bottom, right - left, top - bottom].map(plain).join(' ')} re`
}

/** Share of a radius that makes a curve a quarter of a circle. */
const quarter = 0.5523

export function ellipse([left, bottom, right, top]: Box): string {
  const [x, y, rx, ry] = [(left + right) / 2, (bottom + top) / 2, (right - left) / 2, (top - bottom) / 2]
  const at = (...places: number[]) =>
    places.map((place, n) => plain(n % 2 === 0 ? x + place * rx : y + place * ry)).join(' ')
  const q = quarter
  return `${at(1, 0)} m ${at(1, q, q, 1, 0, 1)} c ${at(-q, 1, -1, q, -1, 0)} c ${at(-1, -q, -q, -1, 0, -1)} c ${at(q, -1, 1, -q, 1, 0)} c h`
}

/** Operators that set a colour of one, three or four parts; empty of none. */
export function fill(parts: readonly number[] | undefined): string {
  return colour(parts, { 1: 'g', 3: 'rg', 4: 'k' })
}

export function stroke(parts: readonly number[] | undefined): string {
  return colour(parts, { 1: 'G', 3: 'RG', 4: 'K' })
}

function colour(parts: readonly number[] = [], operators: Readonly<Record<number, string>>): string {
  const operator = operators[parts.length]
  return operator === undefined ? '' : `${parts.map(plain).join(' ')} ${operator}`
}

/** PDF knows no exponents. */
export function plain(value: number): string {
  return String(Number(value.toFixed(5)))
}
