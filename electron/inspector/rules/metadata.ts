import { Stream } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

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
