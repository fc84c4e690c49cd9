import type { SeatMark, VoteBoard } from '../../../shared/deck.ts'
import type { Drawing } from '../../../shared/drawing.ts'
import type { HallColours } from '../../../shared/hall/hallColours.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'

type Seats = VoteBoard['seats']

/** Of a seat in hall pixels: half its width. */
const half = 56
/** Seats from one row's arc to the next, and next to each other. */
const apart = half * 2.9

/** Width and height of a map in hall pixels. */
export const seatMapSize = { width: 850, height: 620 } as const

/** The seats of a chamber in arcs, the first at the right end of the outermost. */
export function seatMap(seats: Seats, theme: HallColours): Drawing {
  const places = seatPlaces(seats.length)
  return seats.flatMap((seat, at): Drawing => {
    const place = places[at]
    return place === undefined ? [] : drawSeat(seat, place, theme)
  })
}

interface Place {
  x: number
  y: number
  /** Of its half width. */
  size: number
}

/** As many arcs as it takes for seats not to touch, each filled by its length. */
function seatPlaces(count: number): Place[] {
  const { width, height } = seatMapSize
  for (let size = 1; ; size *= 0.94) {
    const step = apart * size
    const outer = Math.min(width / 2, height) - half * size * 1.2
    const radii = [outer, outer - step, outer - 2 * step, outer - 3 * step].filter(radius => radius > step)
    const room = radii.map(radius => Math.floor((Math.PI * radius) / step) + 1)
    const rows = fewestRows(room, count)
    if (rows === undefined) continue
    const lengths = radii.slice(0, rows)
    const whole = lengths.reduce((sum, radius) => sum + radius, 0)
    let left = count
    return lengths.flatMap((radius, row) => {
      const own = row === rows - 1 ? left : Math.min(room[row] ?? 0, left, Math.round((count * radius) / whole))
      left -= own
      return arc(radius, own, size)
    })
  }
}

function fewestRows(room: readonly number[], count: number): number | undefined {
  let seats = 0
  const at = room.findIndex(own => (seats += own) >= count)
  return at < 0 ? undefined : at + 1
}

function arc(radius: number, count: number, size: number): Place[] {
  const { width, height } = seatMapSize
  return Array.from({ length: count }, (_, at) => {
    const angle = count === 1 ? Math.PI / 2 : (Math.PI * at) / (count - 1)
    return { x: width / 2 + radius * Math.cos(angle), y: height - half * 1.2 - radius * Math.sin(angle), size }
  })
}

/** A shape within the half width of a seat. */
type Shape = (x: number, y: number, r: number) => string

interface SeatLook {
  shape: Shape
  colour: (theme: HallColours) => string
  /** Colour of the number on a filled shape; an outlined one has that of its line. */
  onFill?: (theme: HallColours) => string
  isDashed?: true
}

/** By shape and word, never colour alone: as on the hall's screen. */
const looks: Readonly<Record<SeatMark, SeatLook>> = {
  for: { shape: disc, colour: theme => theme.ok, onFill: theme => theme.slide },
  voted: { shape: disc, colour: theme => theme.accent, onFill: theme => theme.onAccent },
  against: { shape: square, colour: theme => theme.bad, onFill: theme => theme.slide },
  abstained: { shape: diamond, colour: theme => theme.middle },
  waiting: { shape: disc, colour: theme => theme.ink },
  recused: { shape: triangle, colour: theme => theme.soft },
  absent: { shape: disc, colour: theme => theme.soft, isDashed: true },
}

function drawSeat({ seat, mark }: Seats[number], { x, y, size }: Place, theme: HallColours): Drawing {
  const { shape, colour, onFill, isDashed } = looks[mark]
  const own = rgb(colour(theme))
  const dash = isDashed ? ` [${number(10 * size)} ${number(8 * size)}] 0 d` : ''
  const paint = onFill === undefined ? `${own} RG ${number(6 * size)} w${dash}` : `${own} rg`
  const path = shape(x, y, half * size)
  return [
    `q ${paint} ${path} ${onFill === undefined ? 'S' : 'f'} Q`,
    {
      text: toPersianDigits(String(seat)),
      fontSize: 44 * size,
      bold: true,
      colour: (onFill ?? colour)(theme),
      align: 'center',
      x,
      y,
      baseline: 'middle',
      radians: 0,
    },
  ]
}

/** A circle's quarters as curves: how far their handles stand, in radii. */
const handle = 0.5523

function disc(x: number, y: number, r: number): string {
  const h = r * handle
  const curve = (...points: number[]) => `${points.map(number).join(' ')} c`
  return [
    `${number(x + r)} ${number(y)} m`,
    curve(x + r, y + h, x + h, y + r, x, y + r),
    curve(x - h, y + r, x - r, y + h, x - r, y),
    curve(x - r, y - h, x - h, y - r, x, y - r),
    curve(x + h, y - r, x + r, y - h, x + r, y),
    'h',
  ].join(' ')
}

function square(x: number, y: number, r: number): string {
  const side = r * 0.92
  return `${[x - side, y - side, 2 * side, 2 * side].map(number).join(' ')} re`
}

function diamond(x: number, y: number, r: number): string {
  const reach = r * 1.16
  return polygon([x + reach, y], [x, y + reach], [x - reach, y], [x, y - reach])
}

function triangle(x: number, y: number, r: number): string {
  return polygon([x, y - r * 1.1], [x + r, y + r * 0.85], [x - r, y + r * 0.85])
}

function polygon(...points: [number, number][]): string {
  return `${points.map(([x, y], at) => `${number(x)} ${number(y)} ${at === 0 ? 'm' : 'l'}`).join(' ')} h`
}

function number(value: number): number {
  return Math.round(value * 100) / 100
}

/** '#rrggbb' → components of DeviceRGB, as PDF writes them. */
export function rgb(colour: string): string {
  return [1, 3, 5].map(at => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
}
