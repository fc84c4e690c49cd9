import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/api/index.ts'

/** The contract as the window calls it. */
export type Api = ContractRouterClient<typeof contract>

const tokenKey = 'token'

/**
 * This launch's token. It comes behind `#` once and is then kept out of sight: reloading the window finds it again, and
 * a copied address gives nothing away.
 */
function takeToken(): string {
  const given = location.hash.slice(1)
  if (given === '') return sessionStorage.getItem(tokenKey) ?? ''
  // What a start waits for goes first.
  setTimeout(() => {
    sessionStorage.setItem(tokenKey, given)
    history.replaceState(null, '', location.pathname)
  })
  return given
}

/** Calls over HTTP, in the browser host. */
export function overHttp(): Api {
  const token = takeToken()
  return createORPCClient<Api>(
    new RPCLink({ url: `${location.origin}/rpc`, headers: () => ({ authorization: `Bearer ${token}` }) }),
  )
}
