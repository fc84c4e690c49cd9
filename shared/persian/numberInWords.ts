import { fold } from './normalise.ts'
import { numberWord, scaleOf } from './numberWords.ts'

/** A whole number in words, in Latin digits: «صد و بیست», «هزار و سیصد». Undefined for anything else. */
export function numberInWords(text: string): string | undefined {
  const words = fold(text.replaceAll('\u200C', ' '))
    .split(/\s+/)
    .map(word => (/^و./.test(word) && numberWord(word) === undefined ? word.slice(1) : word))
    .filter(word => word !== '' && word !== 'و')
  if (words.length === 0) return undefined
  let [total, group] = [0n, 0n]
  let [room, scale] = [Infinity, Infinity]
  for (const word of words) {
    const power = scaleOf.get(word)
    const number = power === undefined ? numberWord(word) : undefined
    if (power !== undefined && power < scale) {
      total += (group === 0n ? 1n : group) * 10n ** BigInt(power)
      ;[group, room, scale] = [0n, Infinity, power]
    } else if (number !== undefined && /^\d+$/.test(number.value) && Number(number.value) < room) {
      group += BigInt(number.value)
      room = number.room
    } else return undefined
  }
  return String(total + group)
}
