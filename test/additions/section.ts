import type { Addition } from './addition.ts'

/** A chapter of what goes with the agenda. */
export const section: Addition = {
  row: 'a section of the briefing',
  files: {
    'shared/documents/sections/attachments.ts': `import type { Block } from '../../document.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import type { SessionContext } from './section.ts'

/** The names of all that goes with the agenda. */
export function attachments({ session }: SessionContext): Block[] {
  const named = session.rows.attachment.map(({ title }) => ({ text: [{ text: toPersianDigits(title) }] }))
  return named.length === 0 ? [] : [{ kind: 'list', ordered: true, items: named }]
}
`,
  },
  insertions: [
    {
      file: 'shared/documents/sections/index.ts',
      before: `import { budget }`,
      put: `import { attachments } from './attachments.ts'\n`,
    },
    {
      file: 'shared/documents/sections/index.ts',
      before: `  chapter('statements'`,
      put: `  chapter('attachments', 'فهرست پیوست‌ها', ['attachment'], attachments),\n`,
    },
  ],
}
