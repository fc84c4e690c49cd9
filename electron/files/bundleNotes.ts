import { toPersianDigits } from '../../shared/persian/digits.ts'
import { isolate } from '../../shared/persian/isolate.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import { type HiddenCharacters, hiddenCharacters } from '../../shared/tables/hiddenCharacters.ts'
import { columnsOf } from '../../shared/tables/record.ts'
import { type SpoiltCell, spoiltCells } from '../../shared/tables/spoiltCells.ts'
import { type BundleRow, placeOf } from './bundleRow.ts'
import type { NamedRecord, SkippedRow } from './tableReading.ts'

/** A cell of a CSV that names a record by its name. */
export interface NamedCell {
  file: string
  row: number
  /** Persian header. */
  field: string
  text: string
  code: string
}

/** What people should know of a bundle that is read all the same, the first hundred of each. */
export interface BundleNotes {
  /** Characters that were left out of its cells. */
  hidden: HiddenCharacters[]
  /** Texts whose letters were spoilt before. */
  spoilt: SpoiltCell[]
  named: NamedCell[]
  /** Sums and notes that were left out because somebody said so. */
  leftRows: { file: string; row: number }[]
}

/** More cells than this are not named. */
const most = 100

/** Takes notes while a bundle is read; those of a bulk kind come when it is read. */
export class NoteTaker implements BundleNotes {
  readonly hidden: HiddenCharacters[] = []
  readonly spoilt: SpoiltCell[] = []
  readonly named: NamedCell[] = []
  readonly leftRows: { file: string; row: number }[] = []

  /** @param written its cells as written, where they are not as the product would write them */
  row(
    kind: RecordKind,
    { row, at }: Pick<BundleRow, 'row' | 'at'>,
    written: Readonly<Record<string, string>> | null,
  ): void {
    const place = (column: string) => placeOf(kind, at, column)
    if (this.hidden.length < most) this.hidden.push(...hiddenCharacters(kind, written ?? row, place))
    if (this.spoilt.length < most) this.spoilt.push(...spoiltCells(kind, row, place))
  }

  leave(file: string, { number, role }: SkippedRow): void {
    const isOther = role === 'total' || role === 'note'
    if (isOther && this.leftRows.length < most) this.leftRows.push({ file, row: number })
  }

  name(kind: RecordKind, file: string, { number, column, text, code }: NamedRecord): void {
    const field = columnsOf(kind).get(column)?.header ?? column
    if (this.named.length < most) this.named.push({ file, row: number, field, text, code })
  }
}

/** «ردیف‌های جمع و یادداشت کنار گذاشته شد: پروندهٔ «budgetLine.csv»، ردیف ۱۲، ۴۰» */
export function leftRowsMessage(left: BundleNotes['leftRows']): string {
  const files = [...Map.groupBy(left, ({ file }) => file)].map(
    ([file, rows]) =>
      `پروندهٔ ${isolate(`«${file}»`)}، ${toPersianDigits(`ردیف ${rows.map(({ row }) => row).join('، ')}`)}`,
  )
  return `ردیف‌های جمع و یادداشت رکورد نبود و کنار گذاشته شد: ${files.join('؛ ')}.`
}

/** «۲ خانه نام به جای کد داشت و خوانده شد: پروندهٔ «drill.csv»، ردیف ۵، «واحد» («مدیریت بحران» یعنی crisis)» */
export function namedMessage(named: readonly NamedCell[], shownCells = 3): string {
  const shown = named.slice(0, shownCells).map(({ file, row, field, text, code }) => {
    const place = `پروندهٔ ${isolate(file)}، ${toPersianDigits(`ردیف ${row}`)}، «${field}»`
    return `${place} («${isolate(text)}» یعنی ${isolate(code)})`
  })
  const rest = named.length - shown.length
  const more = rest > 0 ? toPersianDigits(` و ${rest} خانهٔ دیگر`) : ''
  return `نام به جای کد نوشته شده بود و کد آن گذاشته شد: ${shown.join('؛ ')}${more}.`
}
