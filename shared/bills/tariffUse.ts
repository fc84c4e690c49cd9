import { fold } from '../persian/normalise.ts'
import { type EnergyUse, energyUseChoices } from '../records/energyAccount.ts'

const words: readonly (readonly [RegExp, EnergyUse])[] = [
  [/معابر|روشنایی/, 'lighting'],
  [/چراغ راهنما|راهنمایی|ترافیک/, 'traffic'],
  [/پارک|بوستان|فضای ?سبز/, 'park'],
  [/تلمبه|چاه|پمپ|ابنما|اب نما|ابیاری/, 'water'],
  [/فرهنگ|ورزش|کتابخانه|سینما|موزه/, 'culture'],
  [/اداری|ساختمان/, 'building'],
  [/کارگاه|پایگاه|ایستگاه|خدمات/, 'service'],
]

/**
 * What an account's electricity is used for, by a word of its own or the title of its tariff; 'other' where neither
 * tells it, or the words tell of two uses.
 */
export function useOf(...said: readonly (string | undefined)[]): EnergyUse {
  for (const text of said) {
    if (text === undefined) continue
    const folded = fold(text.replaceAll('\u200C', ' '))
    const named = Object.entries(energyUseChoices).find(([, label]) => fold(label.replaceAll('\u200C', ' ')) === folded)
    if (named !== undefined) return named[0] as EnergyUse
    const found = new Set(words.flatMap(([pattern, use]) => (pattern.test(folded) ? [use] : [])))
    const [only] = found
    if (only !== undefined && found.size === 1) return only
  }
  return 'other'
}
