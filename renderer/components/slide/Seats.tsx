import type { SeatMark, VoteBoard } from '../../../shared/deck.ts'
import { SeatShape, seatInk, seatWords } from './SeatShape.tsx'
import styles from './VoteBoard.module.css'

const field = { width: 900, height: 600, centre: 450, floor: 520 }

/** The council's seats as they stand: in arcs that look at the presidium, the first seat at the right. */
export function Seats({ seats }: { seats: VoteBoard['seats'] }) {
  const { radius, places } = arcsOf(seats.length)
  const marks = new Set(seats.map(({ mark }) => mark))
  return (
    <figure className={styles['seats']}>
      <svg viewBox={`0 0 ${field.width} ${field.height}`} role="img" aria-label={spoken(seats)}>
        {seats.map(({ seat, mark }, index) => {
          const { x, y } = places[index] ?? { x: 0, y: 0 }
          return (
            <g key={seat} transform={`translate(${x} ${y}) scale(${radius / 66})`}>
              <SeatShape mark={mark} />
              <text y="17" fontSize="50" fontWeight="800" textAnchor="middle" fill={seatInk[mark]}>
                {seat.toLocaleString('fa-IR')}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>
        {order
          .filter(mark => marks.has(mark))
          .map(mark => seatWords[mark])
          .join(' · ')}{' '}
        · شمارهٔ هر شکل، شمارهٔ کرسی است
      </figcaption>
    </figure>
  )
}

const order: readonly SeatMark[] = ['for', 'against', 'abstained', 'recused', 'voted', 'waiting', 'absent']

/** Seats of so many in one to three arcs, as large as they can be side by side. */
function arcsOf(count: number): { radius: number; places: { x: number; y: number }[] } {
  const rows = count <= 9 ? 1 : count <= 18 ? 2 : 3
  const outer = 384
  const step = rows === 1 ? 0 : rows === 2 ? 160 : 124
  const radii = Array.from({ length: rows }, (_, row) => outer - row * step)
  const whole = radii.reduce((sum, radius) => sum + radius, 0)
  let left = count
  const shares = radii.map((radius, row) => {
    const own = row === rows - 1 ? left : Math.min(left, Math.round((count * radius) / whole))
    left -= own
    return own
  })
  const gaps = radii.map((radius, row) => (Math.PI * radius) / Math.max(1, (shares[row] ?? 1) - 1))
  const places = radii.flatMap((radius, row) => {
    const own = shares[row] ?? 0
    return Array.from({ length: own }, (_, index) => {
      const angle = own === 1 ? Math.PI / 2 : (Math.PI * index) / (own - 1)
      return { x: field.centre + radius * Math.cos(angle), y: field.floor - radius * 1.1 * Math.sin(angle) }
    })
  })
  return { radius: Math.min(64, ...gaps.map(gap => gap * 0.46), rows === 3 ? 54 : 64), places }
}

function spoken(seats: VoteBoard['seats']): string {
  return seats.map(({ seat, mark }) => `کرسی ${seat.toLocaleString('fa-IR')}: ${seatWords[mark].slice(2)}`).join('، ')
}
