import { type Column, typeOf } from '../columnTypes/index.ts'
import { isolate } from '../persian/isolate.ts'
import { findLookAlikes, type LookAlike, plainLetters } from '../persian/lookAlikes.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import { keyOf } from '../tables/key.ts'
import { columnsOf, rowsOf } from '../tables/record.ts'
import { defineCheck, type Found } from './finding.ts'
import type { Mend } from './mend/mend.ts'

/** More words than this of one field are only counted by the first of them. */
const mostNamed = 3

/**
 * Words that read as others on paper and are found by no search: a letter of another script stands for one of theirs.
 */
export const lookAlike = defineCheck('look-alike', 'حرف هم‌شکل از خطی دیگر', session =>
  recordKinds
    .filter(kind => !isBulk(tables[kind]))
    .flatMap(kind => {
      const fields = [...columnsOf(kind)].flatMap(([name, column]) => (isWritten(column) ? name : []))
      return rowsOf(session.rows, kind).flatMap(row =>
        fields.flatMap((field): Found[] => {
          const text = row[field]
          const words = typeof text === 'string' ? findLookAlikes(text) : []
          if (words.length === 0) return []
          const named = words
            .slice(0, mostNamed)
            .map(({ word, letters }) => `«${isolate(word)}» (${letters.map(isolate).join('، ')})`)
          return [
            {
              severity: 'warning',
              where: { kind, key: keyOf(kind, row), field },
              message: `حرفی از خط دیگر به جای حرف هم‌شکل خود نشسته است: ${named.join('، ')}. جست‌وجو این واژه را نمی‌یابد.`,
              remedy: 'واژه را دوباره با صفحه‌کلید فارسی یا انگلیسی بنویسید.',
              mend: plainMend(kind, keyOf(kind, row), field, words),
            },
          ]
        }),
      )
    }),
)

/** The words in letters of their own script; undefined where one has none that looks the same. */
function plainMend(kind: RecordKind, key: string, field: string, words: readonly LookAlike[]): Mend | undefined {
  const spots = words.flatMap(({ index, word }) => {
    const now = plainLetters(word)
    return now === null ? [] : [{ from: index, was: word, now }]
  })
  if (spots.length < words.length || isKey(kind, field)) return undefined
  const preview = spots.flatMap(({ was, now }, i) => [...(i > 0 ? [{ same: '، ' }] : []), { was, now }])
  return { where: { kind, key, field }, change: { by: 'text', spots }, isSure: true, preview }
}

function isKey(kind: RecordKind, field: string): boolean {
  const { key }: TableDefinition = tables[kind]
  return key.includes(field)
}

function isWritten(column: Column): boolean {
  const { nature } = typeOf(column)
  return nature === 'words' || (nature === 'name' && column.type !== 'reference')
}

const isBulk = ({ bulk }: TableDefinition) => bulk === true
