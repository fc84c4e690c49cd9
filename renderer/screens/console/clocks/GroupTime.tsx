import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { formatTime } from '../../../../shared/persian/formatTime.ts'
import type { PlannedItem } from '../agendaPlan.ts'
import { useTimes } from './useTimes.ts'

/** When an item was dealt with, or how long it is to take. */
export function GroupTime({ item }: { item: string }) {
  const { plan } = useTimes()
  const planned = plan?.items.find(({ code }) => code === item)
  return planned === undefined ? null : <small>{timeWords(planned)}</small>
}

function timeWords({ phase, from, to, minutes }: PlannedItem): string {
  if (phase === 'running') return '● اکنون'
  if (from !== null && to !== null) return `✓ ${hour(from)} تا ${hour(to)}`
  return minutes === null ? '' : toPersianDigits(`${minutes} دقیقه`)
}

const hour = (moment: string): string => formatTime(moment.slice(11, 16))
