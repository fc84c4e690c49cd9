import type { Fact } from '../facts/fact.ts'
import { linesOf } from '../facts/narrative.ts'
import { resolveFact } from '../facts/resolve.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'

/** What an address leads to: a fact, or why it leads nowhere. */
export type Resolved = { ok: true; fact: Fact } | { ok: false; problem: Problem }

/** The fact at an address, resolved once however many rules ask. Whatever else than a Problem goes wrong is a bug. */
export function factAt(session: Session, address: string): Resolved {
  const known = session.deriveOfRows(resolved)
  let found = known.get(address)
  if (found === undefined) {
    found = attempt(() => resolveFact(session, address))
    known.set(address, found)
  }
  return found
}

const resolved = () => new Map<string, Resolved>()

/** The facts at the addresses of a column, one a line. A format after «|» is no part of the address. */
export function factsAt(session: Session, column: string): Resolved[] {
  return linesOf(column).map(line => factAt(session, line.replace(/\|.*$/, '').trim()))
}

export function attempt(run: () => Fact): Resolved {
  try {
    return { ok: true, fact: run() }
  } catch (cause) {
    if (cause instanceof Problem) return { ok: false, problem: cause }
    throw cause
  }
}
