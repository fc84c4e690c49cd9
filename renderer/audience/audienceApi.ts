import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { audienceContract } from '../../shared/api/audience.ts'
import { exchangeTicket } from '../api/exchangeTicket.ts'
import { askForPort } from '../api/portLink.ts'

/** All that this page can ask. */
export type AudienceApi = ContractRouterClient<typeof audienceContract>

/** Where a page keeps its token for its own reloads, and for the host's next launch. */
const kept = 'audience-token'

/** Over a port in Electron, over HTTP elsewhere. */
export function audienceApi(): AudienceApi {
  if (window.shoranameh?.host === 'electron') return createORPCClient<AudienceApi>(askForPort())
  return apiOf(findToken())
}

/** Of a screen of the network, by the token that it was given. */
export const networkApi = (token: string): AudienceApi => apiOf(Promise.resolve(token))

function apiOf(token: Promise<string>): AudienceApi {
  return createORPCClient<AudienceApi>(
    new RPCLink({
      url: `${location.origin}/audience-rpc`,
      headers: async () => ({ authorization: `Bearer ${await token}` }),
    }),
  )
}

/**
 * The ticket behind `#` is exchanged once; a further one, for a window that is open already, is taken by reading the
 * page again. What the tab that opened this one keeps for itself is copied by browsers, and is nothing for the hall.
 */
async function findToken(): Promise<string> {
  addEventListener('hashchange', () => location.reload())
  for (const name of Object.keys(sessionStorage)) if (name !== kept) sessionStorage.removeItem(name)
  const ticket = location.hash.slice(1)
  if (ticket !== '') {
    history.replaceState(null, '', location.pathname)
    const token = await exchangeTicket(ticket)
    if (token !== undefined) sessionStorage.setItem(kept, token)
  }
  return sessionStorage.getItem(kept) ?? ''
}
