import type { SeatMark } from '../../../shared/deck.ts'

/** What a seat shows, within 60 of its middle: ● for, ■ against, ◇ abstained, dashed of who is not there. */
export function SeatShape({ mark }: { mark: SeatMark }) {
  switch (mark) {
    case 'for':
      return <circle r="60" fill="var(--hall-ok)" />
    case 'voted':
      return <circle r="60" fill="var(--hall-accent)" />
    case 'against':
      return <rect x="-54" y="-54" width="108" height="108" fill="var(--hall-bad)" />
    case 'abstained':
      return <polygon points="0,-64 64,0 0,64 -64,0" fill="none" stroke="var(--hall-middle)" strokeWidth="9" />
    case 'waiting':
      return <circle r="56" fill="none" stroke="var(--hall-ink)" strokeWidth="8" />
    case 'recused':
      return <polygon points="0,-62 60,48 -60,48" fill="none" stroke="var(--hall-soft)" strokeWidth="8" />
    case 'absent':
      return <circle r="54" fill="none" stroke="var(--hall-soft)" strokeWidth="5" strokeDasharray="10 10" />
  }
}

/** Colour of the seat's number on its shape. */
export const seatInk: Readonly<Record<SeatMark, string>> = {
  for: 'var(--hall-slide)',
  against: 'var(--hall-slide)',
  voted: 'var(--hall-onAccent)',
  abstained: 'var(--hall-middle)',
  waiting: 'var(--hall-ink)',
  recused: 'var(--hall-soft)',
  absent: 'var(--hall-soft)',
}

/** «موافق» and the other words of the key. */
export const seatWords: Readonly<Record<SeatMark, string>> = {
  for: '● موافق',
  against: '■ مخالف',
  abstained: '◇ ممتنع',
  recused: '△ ذی‌نفع',
  voted: '● رأی داده',
  waiting: '○ در انتظار',
  absent: '◌ غایب',
}
