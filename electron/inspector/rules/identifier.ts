import type { Rule } from '../rule.ts'

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
