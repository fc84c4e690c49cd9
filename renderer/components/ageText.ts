import { toPersianDigits } from '../../shared/persian/digits.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** «۱۲ دقیقه پیش»: how long ago an instant was. */
export function ageText(iso: string, now: number): string {
  const age = Math.max(0, now - Date.parse(iso))
  if (age < minute) return 'همین حالا'
  const [count, unit] =
    age < hour ? [age / minute, 'دقیقه'] : age < day ? [age / hour, 'ساعت'] : ([age / day, 'روز'] as const)
  return toPersianDigits(`${Math.floor(count)} ${unit} پیش`)
}
