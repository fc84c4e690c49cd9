import { toLatinDigits } from './digits.ts'
import { normalise } from './normalise.ts'

/** Words with two accepted spellings that no letter rule unites, both already without harakat and half-spaces. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/هیئت/g, 'هیات'],
  [/مسئله/g, 'مساله'],
  [/جرئت/g, 'جرات'],
  [/نشئت/g, 'نشات'],
]

/**
 * The form in which text is searched and compared: what differs only in digits, case, harakat, hamza or half-spaces
 * folds to the same text («مسؤول», «مسئول», «مسوول»; «می‌رود», «می رود», «میرود»). Never shown.
 */
export function fold(text: string): string {
  const letters = toLatinDigits(normalise(text))
    .toLowerCase()
    .normalize('NFC')
    // «خانه‌ی» is an older spelling of «خانهٔ».
    .replace(/ه\u200Cی(?!\p{L})/gu, 'ه')
    .replace(/[\u200C\u200D\u0640]/g, '')
    .replace(/(?<![\p{L}])(ن?می) (?=\p{Script=Arabic})/gu, '$1')
    .replace(/(?<=\p{Script=Arabic}) (?=ها(ی|یی)?(?![\p{L}\p{M}]))/gu, '')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/\p{Mn}/gu, '')
  const spelled = spellings.reduce((word, [variant, common]) => word.replace(variant, common), letters)
  return spelled.replace(/ئو/g, 'وو').replace(/ئ/g, 'ی').replace(/ؤ/g, 'و').replace(/ة/g, 'ه').replace(/ء/g, '')
}
