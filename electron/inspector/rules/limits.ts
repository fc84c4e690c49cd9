import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { PdfText, type PdfValue, Stream } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

const longestString = 32_767
const longestName = 127
const mostSaves = 28
const mostObjects = 8_388_607

export const limits: Rule = {
  name: 'limits',
  title: 'رشته، نام، عدد و شمار اشیا از مرزهای استاندارد نمی‌گذرد',
  clauses: { 'pdfa-2a': '6.1.13' },
  *breaches({ file, painted }) {
    const ids = file.ids()
    if (ids.length > mostObjects) yield 'شمار اشیا'
    for (const id of ids) if (exceeds(file.object(id))) yield toPersianDigits(`شیء ${id}`)
    for (const { page, saves } of painted)
      if (saves > mostSaves) yield toPersianDigits(`صفحهٔ ${page.number}: ${saves} حالت ذخیره‌شده در هم`)
  },
}

function exceeds(value: PdfValue | undefined): boolean {
  if (value instanceof PdfText) return value.bytes.length > longestString
  if (typeof value === 'string') return Buffer.byteLength(value, 'latin1') > longestName
  if (typeof value === 'number') return Math.abs(value) > 2 ** 31
  if (Array.isArray(value)) return value.some(exceeds)
  const entries = value instanceof Stream ? value.entries : value
  if (!(entries instanceof Map)) return false
  return [...entries].some(([key, own]) => exceeds(key) || exceeds(own))
}
