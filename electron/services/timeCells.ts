import { toLatinDigits, toPersianDigits } from '../../shared/persian/digits.ts'
import { readPeriod } from '../../shared/quantities/periodWords.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { columnsOf } from '../../shared/tables/record.ts'

/** Words of the longest period: «سه‌ماههٔ دوم سال مالی ۱۴۰۱». */
const mostWords = 5

/**
 * When all rows of an office's own table are, where no column says it and the names of its sheet or its file or its
 * titles do: «سال ۱۴۰۰», «فروردین» of «برق ۱۴۰۰.xlsx».
 * @param named the columns that the table names
 * @param texts the nearest first
 * @returns cells, as the table would write them
 */
export function timeCells(
  kind: RecordKind,
  named: ReadonlySet<string>,
  texts: readonly string[],
): Record<string, string> {
  const key: readonly string[] = tables[kind].key
  const written = texts.map(text => toLatinDigits(text).replace(/\.[a-z]+$/i, ''))
  const year = written.map(yearIn).find(found => found !== undefined)
  return Object.fromEntries(
    [...columnsOf(kind)].flatMap(([name, { type }]): [string, string][] => {
      if (named.has(name) || !key.includes(name) || year === undefined) return []
      if (type === 'fiscalYear') return [[name, toPersianDigits(year)]]
      if (type !== 'month' && type !== 'period') return []
      const part = written.map(text => partIn(text, year, type)).find(found => found !== undefined)
      return part === undefined ? [] : [[name, toPersianDigits(part)]]
    }),
  )
}

/** The one year that a text names. */
function yearIn(text: string): string | undefined {
  const years = new Set(text.match(/(?<!\d)1[34]\d\d(?!\d)/g))
  return years.size === 1 ? [...years][0] : undefined
}

/** The part of a year that a text names. */
function partIn(text: string, year: string, type: 'month' | 'period'): string | undefined {
  const words = text.split(/[\s_()،:–-]+/).filter(word => word !== '')
  for (let length = Math.min(mostWords, words.length); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const said = words.slice(at, at + length).join(' ')
      const whole = /\d{4}/.test(said) ? said : `${said} ${year}`
      const found = /\p{L}/u.test(said) ? readPeriod(whole) : undefined
      if (found?.ok === true && (type === 'period' ? !/^\d{4}$/.test(found.code) : /-\d\d$/.test(found.code)))
        return whole
    }
  return undefined
}
