import type { Addition } from './addition.ts'

/** That a guest came into the chamber, which minutes tell. */
export const act: Addition = {
  row: 'an act of the live session',
  files: {
    'shared/recording/acts/guestActs.ts': `import * as z from 'zod'
import { defineAct } from '../act.ts'
import { requirePhase } from '../steps/requirePhase.ts'

/** Who comes into the chamber without a seat in it. */
export const guestActs = {
  /** Notes a guest, in the words of the minutes. */
  admitGuest: defineAct(z.strictObject({ guest: z.string() }), (draft, { guest }) => {
    requirePhase(draft, ['before', 'running', 'adjourned'])
    const { session, at, sample } = draft
    draft.put('sessionNote', {
      code: draft.code('sessionNote', \`\${session.code}-n\`),
      session: session.code,
      position: draft.next(session.rows.sessionNote),
      kind: 'guest',
      text: guest,
      at,
      openness: 'open',
      sample,
    })
  }),
}
`,
  },
  insertions: [
    {
      file: 'shared/recording/acts/index.ts',
      before: `import { itemActs } from './itemActs.ts'`,
      put: `import { guestActs } from './guestActs.ts'\n`,
    },
    { file: 'shared/recording/acts/index.ts', before: `  ...itemActs,`, put: `  ...guestActs,\n` },
  ],
}
