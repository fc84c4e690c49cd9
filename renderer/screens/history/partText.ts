import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'

/** What a group of changes did to records of one kind. */
export interface GroupPart {
  kind: RecordKind
  created: number
  changed: number
  deleted: number
}

/** Kinds that are named of one group; a bundle brings in two dozen. */
const mostNamed = 3

/** «رزمایش: ۳ ردیف جدید، ۲ تغییر؛ مبلغ بودجه: ۱ حذف و ۴ جدول دیگر». */
export function partsText(parts: readonly GroupPart[]): string {
  const named = parts.slice(0, mostNamed).map(({ kind, created, changed, deleted }) => {
    const counts = [
      created > 0 ? `${number(created)} ردیف جدید` : '',
      changed > 0 ? `${number(changed)} تغییر` : '',
      deleted > 0 ? `${number(deleted)} حذف` : '',
    ]
    return `${tables[kind].label}: ${counts.filter(text => text !== '').join('، ')}`
  })
  const others = parts.length - named.length
  return named.join('؛ ') + (others > 0 ? `؛ و ${number(others)} جدول دیگر` : '')
}

/** «۱٬۴۰۰ ردیف «رزمایش»»: what a file brought in. */
export function rowsText(parts: readonly GroupPart[]): string {
  const counts = parts.slice(0, mostNamed).map(part => {
    return `${number(part.created + part.changed + part.deleted)} ردیف «${tables[part.kind].label}»`
  })
  return counts.join(' و ')
}

const number = (count: number) => formatNumber(String(count), { isolate: false })
