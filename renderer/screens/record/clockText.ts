import { toPersianDigits } from '../../../shared/persian/digits.ts'

/** Seconds as a running clock has them: «۲۷:۳۹», «۰:۰۵». */
export const clockText = (seconds: number): string =>
  toPersianDigits(`${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`)
