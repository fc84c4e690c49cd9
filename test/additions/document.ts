import type { Addition } from './addition.ts'

/** A sheet for the table of whoever chairs the session. */
export const document: Addition = {
  row: 'a document',
  files: {
    'shared/documents/chairSheet.ts': `import type { Document } from '../document.ts'
import { openView } from '../domain/openView.ts'
import type { Session } from '../session/session.ts'
import { sessionName } from '../session/sessionRows.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { itemTitle } from './sections/agenda.ts'

/** The items in large type, for whoever chairs the session. */
export function chairSheet(all: Session, issue: Issue): Document {
  const session = issue.edition === 'public' ? openView(all) : all
  const call = sessionName(session)
  const title = \`برگهٔ رئیس \${call}\`
  return {
    ...frame(session, issue, { title, start: call }),
    blocks: [
      { kind: 'heading', level: 1, text: title, anchor: 'items' },
      {
        kind: 'list',
        ordered: true,
        items: session.rows.agendaItem.map(item => ({ text: [{ text: itemTitle(session, item) }] })),
      },
    ],
  }
}
`,
  },
  insertions: [
    {
      file: 'shared/documents/index.ts',
      before: `import { dashboard }`,
      put: `import { chairSheet } from './chairSheet.ts'\n`,
    },
    { file: 'shared/documents/index.ts', before: `} as const satisfies`, put: `  chairSheet,\n` },
    { file: 'shared/documents/titles.ts', before: `}\n`, put: `  chairSheet: 'برگهٔ رئیس جلسه',\n` },
  ],
}
