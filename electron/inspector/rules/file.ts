/** What a file is made of, before any of it is understood: ISO 19005-2, 6.1; attachments, 6.8. */

import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { nameOf, PdfText, type PdfValue, Stream } from '../reading/values.ts'
import type { Rule } from './rule.ts'

/** Four bytes past ASCII tell programs that the file is binary. */
const headerForm = /^%PDF-1\.[0-7][\r\n]+%[\u0080-\u00ff]{4}/

export const fileHeader: Rule = {
  name: 'file-header',
  title: 'پرونده با سربرگ PDF 1.x آغاز می‌شود و می‌گوید که دودویی است',
  clauses: { 'pdfa-2a': '6.1.2' },
  *breaches({ file }) {
    if (!headerForm.test(file.text)) yield 'آغاز پرونده'
  },
}

export const fileIdentifier: Rule = {
  name: 'file-identifier',
  title: 'پرونده شناسه‌ای از آن خود دارد',
  clauses: { 'pdfa-2a': '6.1.3' },
  *breaches({ file }) {
    if (file.array(file.trailer.get('ID')).length !== 2) yield 'شناسهٔ پرونده نیست'
  },
}

export const streamBounds: Rule = {
  name: 'stream-bounds',
  title: 'درازای هر جریان داده درست گفته شده و پایانش سطری از آن خود دارد',
  clauses: { 'pdfa-2a': '6.1.7.1' },
  *breaches({ file }) {
    for (const id of file.ids()) {
      const stream = file.object(id)
      if (stream instanceof Stream && !stream.bounded) yield toPersianDigits(`شیء ${id}`)
    }
  },
}

const longestString = 32_767
const longestName = 127
const mostSaves = 28
const mostObjects = 8_388_607

export const limits: Rule = {
  name: 'limits',
  title: 'رشته، نام، عدد و تعداد اشیا از مرزهای استاندارد نمی‌گذرد',
  clauses: { 'pdfa-2a': '6.1.13' },
  *breaches({ file, painted }) {
    const ids = file.ids()
    if (ids.length > mostObjects) yield 'تعداد اشیا'
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

export const filters: Rule = {
  name: 'filters',
  title: 'داده‌ها با شیوه‌ای آزاد فشرده و درون خود پرونده‌اند',
  clauses: { 'pdfa-2a': '6.1.7' },
  *breaches({ file }) {
    for (const id of file.ids()) {
      const stream = file.object(id)
      if (!(stream instanceof Stream)) continue
      const used = new Set(file.array(stream.entries.get('Filter')).map(nameOf))
      if (used.has('LZWDecode') || used.has('Crypt') || stream.entries.has('F')) yield toPersianDigits(`شیء ${id}`)
    }
  },
}

export const attachments: Rule = {
  name: 'attachments',
  title: 'پرونده‌ای پیوست نشده است که خود بایگانی‌پذیر نباشد',
  clauses: { 'pdfa-2a': '6.8' },
  *breaches({ file }) {
    if (file.dictionary(file.catalog.get('Names')).has('EmbeddedFiles')) yield 'پرونده پیوست دارد'
  },
}
