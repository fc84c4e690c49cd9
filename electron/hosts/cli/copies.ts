import { extname } from 'node:path'
import { type NumberedCopy, numberedCopies } from '../../../shared/domain/numberedCopies.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { App } from '../../app/app.ts'

/** A numbered copy of a closed edition, and the file it becomes. */
export interface CopyFile {
  copy: NumberedCopy
  out: string
}

/**
 * A copy for every member who holds a seat on the session's day, numbered by the seats: `paper.pdf` becomes
 * `paper-1.pdf`, `paper-2.pdf`…
 * @throws Problem 'copies-without-members' where the term has none that day
 */
export async function copiesOfMembers(app: App, session: string, out: string): Promise<CopyFile[]> {
  const [row] = await app.api.records.list({ kind: 'session', where: { code: session } })
  const members = await app.api.records.list({ kind: 'member' })
  const ending = extname(out)
  const copies = numberedCopies(members, { term: String(row?.['term']), date: String(row?.['date']) })
  if (copies.length === 0) throw new Problem('copies-without-members', {})
  return copies.map(copy => ({
    copy,
    out: `${out.slice(0, out.length - ending.length)}-${String(copy.number)}${ending}`,
  }))
}
