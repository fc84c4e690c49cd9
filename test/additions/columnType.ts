import type { Addition } from './addition.ts'

/** Telephone numbers: from left to right, in whatever digits they are typed. */
export const columnType: Addition = {
  row: 'a column type',
  files: {
    'shared/columnTypes/phone.ts': `import * as z from 'zod'
import { toLatinDigits, toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { read } from './cell.ts'
import { asText, type ColumnType, required } from './columnType.ts'

const schema = z
  .string({ error: issue => required(issue, 'شمارهٔ تلفن باید متن باشد، مانند "03155440000".') })
  .regex(/^0\\d{10}$/, 'شمارهٔ تلفن یازده رقم است و با ۰ آغاز می‌شود.')

/** A telephone number of eleven digits, '03155440000'. */
export const phone: ColumnType<string> = {
  ...asText,
  nature: 'name',
  schema: () => schema,
  hint: 'مانند ۰۳۱۵۵۴۴۰۰۰۰',
  read: text => read(toLatinDigits(text).replace(/[\\s-]/g, '')),
  show: value => toPersianDigits(String(value)),
  print: value => isolate(toPersianDigits(String(value))),
}
`,
  },
  insertions: [
    {
      file: 'shared/columnTypes/index.ts',
      before: `import type { ReferenceColumn }`,
      put: `import { phone } from './phone.ts'\n`,
    },
    { file: 'shared/columnTypes/index.ts', before: `  reference,\n}`, put: `  phone,\n` },
    {
      file: 'renderer/components/grid/gridTypes.ts',
      before: `  flag: { width`,
      put: `  phone: { width: [120, 0], editor: 'line', look: 'identifier', isWhole: true, isLatin: true },\n`,
    },
    {
      file: 'test/fixtures/anyRow.ts',
      before: `  flag: fc.boolean(),`,
      put: `  phone: fc.stringMatching(/^0[0-9]{10}$/),\n`,
    },
  ],
}
