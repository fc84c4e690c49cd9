import { extname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'

/** A numbered copy of a closed edition, and the file it becomes. */
export interface NumberedCopy {
  copy: { number: number; recipient: string }
  out: string
}

/**
 * A copy for every member who holds a seat on the session's day, numbered by the seats: `paper.pdf` becomes
 * `paper-1.pdf`, `paper-2.pdf`…
 * @throws Problem 'copies-without-members' where the term has none that day
 */
export async function copiesOfMembers(app: App, session: string, out: string): Promise<NumberedCopy[]> {
  const [row] = await app.api.records.list({ kind: 'session', where: { code: session } })
  const day = String(row?.['date'])
  const members = await app.api.records.list({ kind: 'member', where: { term: String(row?.['term']) } })
  const ending = extname(out)
  const copies = members
    .filter(({ from, to }) => String(from) <= day && (to === null || day <= String(to)))
    .map(({ seat, title }) => ({
      copy: { number: Number(seat), recipient: String(title) },
      out: `${out.slice(0, out.length - ending.length)}-${String(seat)}${ending}`,
    }))
    .sort((a, b) => a.copy.number - b.copy.number)
  if (copies.length === 0) throw new Problem('copies-without-members', {})
  return copies
}
