import type { Addition } from './addition.ts'

/** The bounds of a page, which the standard gives beside those of strings and numbers. */
export const rule: Addition = {
  row: 'a rule of PDF/A or PDF/UA',
  files: {},
  insertions: [
    {
      file: 'electron/inspector/rules/file.ts',
      before: `export const filters: Rule = {`,
      put: `const shortestSide = 3
const longestSide = 14_400

export const pageSize: Rule = {
  name: 'page-size',
  title: 'هیچ صفحه‌ای از مرزهای استاندارد کوچک‌تر یا بزرگ‌تر نیست',
  clauses: { 'pdfa-2a': '6.1.13' },
  *breaches({ file, pages }) {
    for (const { entries, number } of pages) {
      const [left = 0, bottom = 0, right = 0, top = 0] = file.array(entries.get('MediaBox')).map(Number)
      const sides = [Math.abs(right - left), Math.abs(top - bottom)]
      if (sides.some(side => side < shortestSide || side > longestSide)) yield toPersianDigits(\`صفحهٔ \${number}\`)
    }
  },
}

`,
    },
    {
      file: 'electron/inspector/rules/index.ts',
      before: `streamBounds } from './file.ts'`,
      put: `pageSize, `,
    },
    { file: 'electron/inspector/rules/index.ts', before: `  identifier,\n  metadata,\n`, put: `  pageSize,\n` },
    {
      file: 'test/electron/inspector/breaks.ts',
      before: `  filters: {`,
      put: `  'page-size': { 'a page is a mile wide': file => (firstPage(file)['/MediaBox'] = [0, 0, 115_000, 800]) },\n`,
    },
  ],
}
