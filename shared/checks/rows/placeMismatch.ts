import { toPersianDigits } from '../../persian/digits.ts'
import { fold } from '../../persian/normalise.ts'
import type { TableDefinition } from '../../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { type AnyRow, rowsOf } from '../../tables/record.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** Kinds whose records are called by a text and lie in a district. */
const placedKinds: readonly (readonly [kind: RecordKind, named: string])[] = recordKinds.flatMap(kind => {
  const { named, columns }: TableDefinition = tables[kind]
  const place = columns['district']
  return named !== undefined && place?.type === 'reference' && place.to === 'district' ? [[kind, named] as const] : []
})

/** «بازسازی روشنایی بوستان‌های منطقهٔ ۱۰» that is entered under district 1: its money counts for the wrong one. */
export const placeMismatch = defineRowCheck('place-mismatch', 'منطقهٔ ناسازگار با نام', session =>
  placedKinds.flatMap(([kind, named]) => rowsOf(session.rows, kind).flatMap(row => judge(session, kind, named, row))),
)

const district = /(?<!\p{L})منطقه (\d{1,2})(?!\d)/gu

function judge(session: Session, kind: RecordKind, named: string, row: AnyRow): Found[] {
  const own = session.find('district', String(row['district'] ?? ''))
  const name = String(row[named] ?? '')
  const said = new Set(Array.from(fold(name).matchAll(district), match => match[1]))
  const [number] = said
  if (own === undefined || number === undefined || said.size > 1) return []
  const [ofOwn] = Array.from(fold(own.name).matchAll(district), match => match[1])
  if (ofOwn === undefined || ofOwn === number) return []
  return [
    {
      severity: 'warning',
      where: { kind, key: keyOf(kind, row), field: 'district' },
      message: toPersianDigits(`نام «${name}» از منطقهٔ ${number} است، ولی منطقهٔ آن «${own.name}» نوشته شده است.`),
      remedy: 'منطقه یا نام را اصلاح کنید؛ اگر هر دو درست است، این مورد را با دلیل بپذیرید.',
    },
  ]
}
