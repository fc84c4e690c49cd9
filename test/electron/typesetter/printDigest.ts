import { createHash } from 'node:crypto'
import { filler, print } from './typesetFixture.ts'

/** Prints the SHA-256 of a document with a little of everything: run in other surroundings by the determinism test. */
const bytes = await print(
  [
    { toc: { outlines: true } },
    { text: 'فصل (یکم)', headlineLevel: 1, tocItem: true },
    { text: ['متن ', { text: 'پیوند', link: 'https://example.com/' }, ` ${filler(30)}`], alignment: 'justify' },
    {
      table: {
        headerRows: 1,
        body: [
          ['ردیف', 'مبلغ'],
          ['الف', '۱۲٬۳۴۵'],
        ],
      },
    },
    { ol: ['قَلم', 'Latin', '😀'] },
  ],
  { footer: (page, pages) => `${page} از ${pages}` },
)
process.stdout.write(createHash('sha256').update(bytes).digest('hex'))
