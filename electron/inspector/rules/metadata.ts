/** What a file says of itself: its standards, title, language and colours. */

import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { textOf } from '../reading/tagTree.ts'
import { Stream } from '../reading/values.ts'
import type { Rule } from './rule.ts'

const claims = {
  'pdfa-2a': [/pdfaid:part(?:>|=")2/, /pdfaid:conformance(?:>|=")A/],
  'pdfua-1': [/pdfuaid:part(?:>|=")1/],
}

export const identifier: Rule = {
  name: 'identifier',
  title: 'فراداده می‌گوید که پرونده از این استاندارد پیروی می‌کند',
  clauses: { 'pdfua-1': '5', 'pdfa-2a': '6.6.4' },
  *breaches({ xmp }, standard) {
    if (!claims[standard].every(claim => claim.test(xmp))) yield 'در فراداده شناسهٔ استاندارد نیست'
  },
}

/** Letters that XML 1.0 has no place for. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

export const metadata: Rule = {
  name: 'metadata',
  title: 'فراداده (XMP) هست، فشرده نیست و XML درست است',
  clauses: { 'pdfua-1': '7.1', 'pdfa-2a': '6.6.2.1' },
  *breaches({ file, xmp }, standard) {
    const stream = file.resolve(file.catalog.get('Metadata'))
    if (!(stream instanceof Stream)) {
      yield 'پرونده فراداده ندارد'
      return
    }
    if (standard === 'pdfa-2a' && stream.entries.has('Filter')) yield 'فراداده فشرده است'
    if (!/<rdf:RDF[\s\S]*<\/rdf:RDF>/.test(xmp) || unwritable.test(xmp)) yield 'فراداده XML درستی نیست'
  },
}

export const title: Rule = {
  name: 'title',
  title: 'عنوان سند در فراداده هست و پنجره همان را نشان می‌دهد',
  clauses: { 'pdfua-1': '7.1' },
  *breaches({ file, xmp }) {
    const found = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(xmp)?.[1] ?? ''
    if (found.trim() === '') yield 'فراداده عنوان ندارد'
    const preferences = file.dictionary(file.catalog.get('ViewerPreferences'))
    if (preferences.get('DisplayDocTitle') !== true) yield 'پنجره نام پرونده را نشان می‌دهد، نه عنوان را'
  },
}

export const language: Rule = {
  name: 'language',
  title: 'زبان سند گفته شده است',
  clauses: { 'pdfua-1': '7.2' },
  *breaches({ file }) {
    if (textOf(file, file.catalog, 'Lang') === '') yield 'فهرست پرونده زبان ندارد'
  },
}

/** The form of RFC 3066. */
const languageForm = /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/

export const languageName: Rule = {
  name: 'language-name',
  title: 'نام هر زبان به شیوهٔ fa-IR نوشته شده است',
  clauses: { 'pdfua-1': '7.2', 'pdfa-2a': '6.7.4' },
  *breaches({ file, tags }) {
    const names = [file.catalog, ...tags.map(({ entries }) => entries)].map(entries => textOf(file, entries, 'Lang'))
    for (const name of new Set(names)) if (name !== '' && !languageForm.test(name)) yield `«${name}»`
  },
}

export const outputIntent: Rule = {
  name: 'output-intent',
  title: 'رنگ‌ها با نمای رنگی درون پرونده تعریف شده‌اند',
  clauses: { 'pdfa-2a': '6.2.4.3' },
  *breaches({ file, painted }) {
    const intents = file.array(file.catalog.get('OutputIntents')).map(value => file.dictionary(value))
    const intent = intents.find(own => own.get('S') === 'GTS_PDFA1')
    const profile = file.resolve(intent?.get('DestOutputProfile'))
    const components = profile instanceof Stream ? profile.entries.get('N') : 0
    for (const { page, deviceColours } of painted) {
      const isCmyk = deviceColours.has('k') || deviceColours.has('K')
      const isPlain = deviceColours.size > 0
      if ((isPlain && components === 0) || (isCmyk && components !== 4))
        yield toPersianDigits(`صفحهٔ ${page.number}: رنگ بی‌نما`)
    }
  },
}
