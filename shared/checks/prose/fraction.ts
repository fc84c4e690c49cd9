import { Big } from 'big.js'
import { numberWord } from '../../persian/numberWords.ts'
import { hedgeBefore } from './hedge.ts'

const parts = 'دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم'.split(' ')
const fraction = /(?:(?:نصف|نیمی)(?!\p{L})|(یک|دو|سه|چهار) ?(دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم)(?!\p{L}))/uy

/** «یک‌چهارم» is 25 %, said roughly; «نصف» is half. */
export function fractionAt(folded: string, index: number) {
  fraction.lastIndex = index
  const match = fraction.exec(folded)
  if (match === null) return null
  const [over, under] = [numberWord(match[1] ?? 'یک')?.value ?? '1', parts.indexOf(match[2] ?? 'دوم') + 2]
  const value = new Big(over).times(100).div(under)
  return {
    from: index,
    to: index + match[0].length,
    text: match[0],
    value,
    unit: 'percent' as const,
    written: 'percent' as const,
    times: new Big(1),
    step: new Big(4),
    off: new Big(2),
    figures: 1,
    hedge: hedgeBefore(folded, index),
    points: false,
    spelled: true,
    fact: null,
  }
}
