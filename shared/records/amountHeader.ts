import { fold } from '../persian/normalise.ts'
import { partOfYear } from '../quantities/partOfYear.ts'

/** Nouns that stand over any phase: «بودجهٔ مصوب», «مبلغ عملکرد», «اعتبارات تخصیصی». */
const nouns = /(?:اعتبارات|اعتبار|بودجه|مبالغ|مبلغ|ارقام|رقم)(?: ?ی)?(?!\p{L})/gu
const beforeYear = '(?:(?<!\\p{L})(?:در |برای )?سال(?: مالی)? ?)'
const year = new RegExp(`${beforeYear}?(?<!\\d)(1[34]\\d\\d)(?!\\d)`, 'u')
/** «مصوب ۰۲»: whose century is asked. */
const shortYear = new RegExp(`${beforeYear}?(?<!\\d)(\\d\\d)(?!\\d)`, 'u')
const marks = /[-–—:،/|()[\].«»"'*_]/g
const wholeYear =
  /(?<!\p{L})(?:(?:12|دوازده) ?ماهه?|(?:تا|لغایت|منتهی به) (?:پایان |اخر |انتهای )?اسفند(?: ?ماه)?)(?!\p{L})/u
/** No pattern is tried on more. */
const longest = 100

/**
 * Reads the year and the phase that a column of a wide table is headed by: «مصوب ۱۴۰۲», «بودجهٔ مصوب سال ۱۴۰۲», «۱۴۰۲ -
 * عملکرد», «اعتبار سال ۱۴۰۲» (no phase), «تخصیص‌یافته» (no year); «عملکرد ۶ ماههٔ ۱۴۰۲» and «مصوب ۰۲», whose year is
 * asked. Undefined where it says anything else, or nothing of the two.
 * @param choices the phases' own words @param words others for them
 * @returns what cells of «سال مالی» and «مرحله» would say, as `fiscalYear` and `phase`
 */
export function amountHeaderReader(
  choices: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): (header: string) => Readonly<Record<string, string>> | undefined {
  const phases = new Map([
    ...Object.entries(words).map(([word, phase]) => [compact(word), choices[phase] ?? ''] as const),
    ...Object.values(choices).map(word => [compact(word), word] as const),
  ])
  return header => {
    const text = fold(header.slice(0, longest).replaceAll('\u200C', ' '))
    const ofPart = partOfYear(text)
    const whole = ofPart?.rest ?? text
    const [found, figures] = year.exec(whole) ?? shortYear.exec(whole) ?? []
    // A part of no year would be taken for all of it.
    if (ofPart !== undefined && figures === undefined) return undefined
    const fiscalYear = ofPart === undefined ? figures : `${ofPart.part} ${figures}`
    const rest = found === undefined ? whole : whole.replace(found, ' ')
    const said = rest.replace(marks, ' ').replace(wholeYear, ' ').replace(/\s+/g, ' ').trim()
    const phase = phases.get(compact(said)) ?? phases.get(compact(said.replace(nouns, ' ')))
    if (phase !== undefined) return { ...(fiscalYear !== undefined && { fiscalYear }), phase }
    // A year alone may be a figure of a record, and two digits alone anything.
    const isYear = figures?.length === 4 ? text !== figures : found?.includes('سال') === true
    const isNamed = fiscalYear !== undefined && isYear && said.replace(nouns, '').trim() === ''
    return isNamed ? { fiscalYear } : undefined
  }
}

const compact = (text: string) => fold(text).replace(/[\s\u200C]/g, '')
