import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { windowContract } from '../../shared/api/index.ts'
import { inSteps, pauseIfHeavy } from './heavyCalls.ts'
import { beginWithLaterToken, findHostToken } from './hostToken.ts'

/** The contract as the window calls it. */
export type Api = ContractRouterClient<typeof windowContract>

/** By it an answer says of which opened store it is, one after the other, and a call which one it means. */
const openingHeader = 'store-opening'

/**
 * Calls over HTTP, in the browser host. What the window has read is of one store: every later call says so.
 * @param onOtherStore called once it is another
 */
export function overHttp(onOtherStore: () => void): Api {
  const token = findHostToken()
  let opening: string | null = null
  return createORPCClient<Api>(
    new RPCLink({
      ...inSteps,
      url: `${location.origin}/rpc`,
      headers: async () => ({
        authorization: `Bearer ${await token}`,
        ...(opening === null ? {} : { [openingHeader]: opening }),
      }),
      async fetch(request, init, _options, _path, input) {
        await pauseIfHeavy(input)
        const response = await fetch(request, init)
        opening ??= response.headers.get(openingHeader)
        if (response.status === 401) void beginWithLaterToken()
        if (response.status === 409) onOtherStore()
        return response
      },
    }),
  )
}
