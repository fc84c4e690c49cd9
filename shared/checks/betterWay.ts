import type { Session } from '../session/session.ts'
import type { Quantity } from './prose/quantities.ts'

/** Which way is better for what a figure measures, by its indicator; null when it is bound to none. */
export function betterWay(session: Session, { fact }: Quantity): 'higher' | 'lower' | null {
  const code = fact === null ? undefined : /^indicator\/([^/]+)\//.exec(fact.address)?.[1]
  return session.find('indicator', code ?? '')?.direction ?? null
}

/** Time, use, cost and harm are better when less; coverage and counts when more. */
export function likelyWay(folded: string, { unit }: Quantity): 'higher' | 'lower' | null {
  if (/زمان|مصرف|هزینه|تلفات|حادثه|حوادث|سانحه|الودگی|شکایت|اتلاف|هدررفت|ترافیک|بها/.test(folded) || unit === 'minute')
    return 'lower'
  return unit === 'rial' && !/درامد|وصول/.test(folded) ? null : 'higher'
}
