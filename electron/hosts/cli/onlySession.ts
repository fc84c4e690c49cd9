import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'

/** The store's one session. @throws Problem 'bad-command' when there is none or more than one */
export async function onlySession(app: App): Promise<string> {
  const sessions = await app.api.sessions.list()
  const [only] = sessions
  if (only !== undefined && sessions.length === 1) return only.code
  if (only === undefined)
    throw new Problem('bad-command', { text: 'این پایگاه داده جلسه‌ای ندارد. نخست با import بسته‌ای بخوانید.' })
  const codes = sessions.map(session => session.code).join('، ')
  throw new Problem('bad-command', { text: `این پایگاه داده چند جلسه دارد؛ یکی را با --session برگزینید: ${codes}` })
}
