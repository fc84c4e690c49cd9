import type { Addition } from './addition.ts'

/** What goes with an item, on a slide of its own. */
export const slide: Addition = {
  row: 'a kind of slide',
  files: {
    'shared/documents/slides/kinds/attachments.ts': `import { toPersianDigits } from '../../../persian/digits.ts'
import { itemTitle } from '../../sections/agenda.ts'
import type { ItemContext, SlideDraft } from '../slideKind.ts'

/** The names of all that goes with an item. */
export function attachments({ session, item }: ItemContext): SlideDraft[] {
  const items = session.rows.attachment
    .filter(({ agendaItem }) => agendaItem === item.code)
    .map(({ title }) => ({ text: [{ text: toPersianDigits(title) }] }))
  if (items.length === 0) return []
  const body = [{ kind: 'list' as const, ordered: true, items }]
  return [{ name: 'attachments', title: itemTitle(session, item), subtitle: 'پیوست‌ها', body }]
}
`,
  },
  insertions: [
    {
      file: 'shared/documents/slides/index.ts',
      before: `import { closing }`,
      put: `import { attachments } from './kinds/attachments.ts'\n`,
    },
    {
      file: 'shared/documents/slides/index.ts',
      before: `  { name: 'statements', of: 'item'`,
      put: `  { name: 'attachments', of: 'item', build: attachments },\n`,
    },
  ],
}
