import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { Pace } from '../pace.ts'

/** «▼ ۴ دقیقه عقب‌تر از برنامه», «● در وقت». */
export function paceWords({ ahead, state }: Pace): string {
  if (state === 'onTime') return '● در وقت'
  const seconds = Math.abs(ahead)
  const amount = seconds < 60 ? 'کمتر از یک دقیقه' : `${Math.round(seconds / 60)} دقیقه`
  return toPersianDigits(state === 'ahead' ? `▲ ${amount} جلوتر از برنامه` : `▼ ${amount} عقب‌تر از برنامه`)
}
