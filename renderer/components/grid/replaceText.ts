import { typeOf } from '../../../shared/columnTypes/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { editValue } from './cellValue.ts'
import type { CellPlace } from './gridState.ts'
import type { GridColumn } from './model.ts'

/** Characters that people write for each other. */
const twins = ['یيى', 'کك', 'هةۀ', ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, i) => `${digit}${i}${'٠١٢٣٤٥٦٧٨٩'[i]}`)]

/** Finds a text as people write it: Arabic ي and ك, digits of any sort, Latin letters of either case. */
export function matcherOf(text: string): RegExp {
  const signs = Array.from(text, sign => {
    const own = twins.find(all => all.includes(sign))
    return own === undefined ? sign.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`) : `[${own}]`
  })
  return new RegExp(signs.join(''), 'giu')
}

/** Columns whose words are typed: codes, names of other records and switches are not written by halves. */
function isReplaceable({ column, isDerived }: GridColumn): boolean {
  const { nature } = typeOf(column)
  return (
    isDerived !== true && (nature === 'words' || nature === 'number' || nature === 'time') && column.type !== 'moment'
  )
}

/** The cells of some rows that hold a text, row by row. @param columns those to look in, by their place in the grid */
export function findCells(
  text: string,
  keys: readonly string[],
  columns: readonly GridColumn[],
  rowOf: (key: string) => JsonRow | undefined,
): CellPlace[] {
  if (text === '') return []
  const matcher = matcherOf(text)
  const searched = columns.flatMap((one, index) => (isReplaceable(one) ? [{ one, index }] : []))
  return keys.flatMap(key => {
    const row = rowOf(key)
    if (row === undefined) return []
    return searched
      .filter(({ one }) => editValue(one, row[one.name] ?? null).search(matcher) >= 0)
      .map(({ index }) => ({ key, column: index }))
  })
}

/** A cell's text, as it is typed, with every occurrence replaced. */
export function replacedText(one: GridColumn, row: JsonRow, find: string, by: string): string {
  return editValue(one, row[one.name] ?? null).replace(matcherOf(find), () => by)
}
