import { fold } from '../persian/normalise.ts'

/** Nouns that stand over any phase: «بودجهٔ مصوب», «مبلغ عملکرد», «اعتبارات تخصیصی». */
const nouns = /(?:اعتبارات|اعتبار|بودجه|مبالغ|مبلغ|ارقام|رقم)(?: ?ی)?(?!\p{L})/gu
const year = /(?:(?<!\p{L})(?:در |برای )?سال(?: مالی)? ?)?(?<!\d)(1[34]\d\d)(?!\d)/u
const marks = /[-–—:،/|()[\].«»"'*_]/g
/** No pattern is tried on more. */
const longest = 100

/**
 * Reads the year and the phase that a column of a wide table is headed by: «مصوب ۱۴۰۲», «بودجهٔ مصوب سال ۱۴۰۲», «۱۴۰۲ - عملکرد»,
 * «اعتبار سال ۱۴۰۲» (no phase), «تخصیص‌یافته» (no year). Undefined where it says anything else, or nothing of the two.
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
    const [found, fiscalYear] = year.exec(text) ?? []
    const rest = found === undefined ? text : text.replace(found, ' ')
    const said = rest.replace(marks, ' ').replace(/\s+/g, ' ').trim()
    const phase = phases.get(compact(said)) ?? phases.get(compact(said.replace(nouns, ' ')))
    if (phase !== undefined) return { ...(fiscalYear !== undefined && { fiscalYear }), phase }
    // A year alone may be a figure of a record.
    const isNamed = fiscalYear !== undefined && text !== fiscalYear && said.replace(nouns, '').trim() === ''
    return isNamed ? { fiscalYear } : undefined
  }
}

const compact = (text: string) => fold(text).replace(/[\s\u200C]/g, '')
