import type { Drawing } from '../../../shared/drawing.ts'
import type { HallColours } from '../../../shared/hall/hallColours.ts'
import { rgb } from './seatMap.ts'

/** Hall pixels of one repeat. */
const tile = 160
/** Corners of a star of eight points and of the smaller one in it, from the tile's corner. */
const outerStar =
  '158,80 135,103 135,135 103,135 80,158 57,135 25,135 25,103 2,80 25,57 25,25 57,25 80,2 103,25 135,25 135,57'
const innerStar =
  '120,80 108,92 108,108 92,108 80,120 68,108 52,108 52,92 40,80 52,68 52,52 68,52 80,40 92,52 108,52 108,68'
const corners = ['0,0 24,0 0,24', '160,0 136,0 160,24', '0,160 24,160 0,136', '160,160 136,160 160,136']

/** The stars of Isfahan's tiles over a part of a slide, in hall pixels; it only decorates. */
export function girih(width: number, height: number, theme: HallColours): Drawing {
  const tiles: string[] = []
  for (let y = 0; y < height; y += tile) for (let x = 0; x < width; x += tile) tiles.push(tileAt(x, y))
  return [
    `q 0 0 ${width} ${height} re W n ${rgb(theme.band)} rg 0 0 ${width} ${height} re f`,
    `${rgb(theme.zone)} rg ${rgb(theme.ornament)} RG 2 w`,
    ...tiles,
    'Q',
    `q 0 0 ${width} ${height} re W n ${rgb(theme.ornament)} rg`,
    ...cornersOf(width, height),
    'Q',
  ]
}

function tileAt(x: number, y: number): string {
  return `${polygon(outerStar, x, y)} S ${polygon(innerStar, x, y)} B`
}

function cornersOf(width: number, height: number): string[] {
  const all: string[] = []
  for (let y = 0; y < height; y += tile)
    for (let x = 0; x < width; x += tile) all.push(...corners.map(corner => `${polygon(corner, x, y)} f`))
  return all
}

function polygon(points: string, x: number, y: number): string {
  const path = points.split(' ').map((point, at) => {
    const [px = 0, py = 0] = point.split(',').map(Number)
    return `${px + x} ${py + y} ${at === 0 ? 'm' : 'l'}`
  })
  return `${path.join(' ')} h`
}
