import type { Session } from '../session/session.ts'
import type { Quantity } from './prose/quantity.ts'

/** Which way is better for what a figure measures, by its indicator; null when it is bound to none. */
export function betterWay(session: Session, { fact }: Quantity): 'higher' | 'lower' | null {
  const code = fact === null ? undefined : /^indicator\/([^/]+)\//.exec(fact.address)?.[1]
  return session.find('indicator', code ?? '')?.direction ?? null
}
