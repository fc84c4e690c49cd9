import { toLatinDigits } from '../persian/digits.ts'
import { readPeriod } from './periodWords.ts'

const places = ['نخست', 'دوم', 'سوم', 'چهارم']

/**
 * The periods that words may mean which leave out the year («سه‌ماههٔ دوم», «مهر») or which part of it they name («شش
 * ماهه ۱۴۰۲»), as codes; the one that they say where they leave nothing out.
 * @param years that are meant where none is named
 */
export function periodsMeant(raw: string, years: readonly number[]): string[] {
  const text = raw.trim()
  if (text === '') return []
  const withYear = /1[34]\d\d/.test(toLatinDigits(text)) ? [text] : years.map(year => `${text} ${year}`)
  const found = withYear.flatMap(one => [one, ...places.map(place => `${one} ${place}`)]).map(readPeriod)
  return [...new Set(found.flatMap(read => (read.ok ? [read.code] : [])))]
}
