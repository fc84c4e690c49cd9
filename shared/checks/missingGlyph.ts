import { typeOf } from '../columnTypes/index.ts'
import { characterName } from '../persian/characterName.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { undrawable } from '../persian/undrawable.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'
import { defineCheck, type Found } from './finding.ts'

/** More characters than this of one field are only counted. */
const mostNamed = 5

/**
 * Characters that no font of the product draws, told before they are printed as boxes. A family of the council's may
 * have them: what it lacks is all that the product's own fonts are asked for, so that no box is left untold.
 */
export const missingGlyph = defineCheck('missing-glyph', 'نویسهٔ بی‌قلم', session =>
  textKinds().flatMap(({ kind, fields }) => rowsOf(session.rows, kind).flatMap(row => inRow(kind, row, fields))),
)

interface TextKind {
  kind: RecordKind
  fields: string[]
}

/** Kinds of records with fields of free text; series have thousands of rows and none. */
function textKinds(): TextKind[] {
  return (Object.keys(tables) as RecordKind[]).flatMap(kind => {
    const { bulk }: TableDefinition = tables[kind]
    const fields = [...columnsOf(kind)].flatMap(([name, column]) => (typeOf(column).nature === 'words' ? name : []))
    return bulk || fields.length === 0 ? [] : [{ kind, fields }]
  })
}

function inRow(kind: RecordKind, row: AnyRow, fields: readonly string[]): Found[] {
  return fields.flatMap((field): Found[] => {
    const text = row[field]
    const missing = typeof text === 'string' ? undrawable(text) : []
    if (missing.length === 0) return []
    return [
      {
        severity: 'warning',
        where: { kind, key: keyOf(kind, row), field },
        message: `قلم‌های برنامه ${named(missing)} را ندارند و به جای آن کادری با همین شماره چاپ می‌شود.`,
        remedy:
          'نویسه را با واژه یا نشانهٔ دیگری جایگزین کنید، یا خانواده‌ای از قلم را در تنظیمات بگذارید که آن را دارد.',
      },
    ]
  })
}

function named(missing: readonly string[]): string {
  const shown = missing.slice(0, mostNamed).map(one => characterName(one.codePointAt(0) ?? 0))
  const rest = missing.length - shown.length
  const noun = missing.length === 1 ? 'نویسهٔ' : 'نویسه‌های'
  return `${noun} ${shown.join('، ')}${rest > 0 ? toPersianDigits(` و ${rest} نویسهٔ دیگر`) : ''}`
}
