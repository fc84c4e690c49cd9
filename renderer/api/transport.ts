import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { windowContract } from '../../shared/api/index.ts'
import { findHostToken } from './hostToken.ts'

/** The contract as the window calls it. */
export type Api = ContractRouterClient<typeof windowContract>

/** Calls over HTTP, in the browser host. */
export function overHttp(): Api {
  const token = findHostToken()
  return createORPCClient<Api>(
    new RPCLink({ url: `${location.origin}/rpc`, headers: async () => ({ authorization: `Bearer ${await token}` }) }),
  )
}
