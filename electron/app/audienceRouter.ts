import { implement, type Router } from '@orpc/server'
import { audienceContract } from '../../shared/api/audience.ts'
import type { Hall } from '../services/hall/hall.ts'
import type { HallScreen } from '../services/hall/hallScreens.ts'
import { withRpcErrors } from './rpcError.ts'

/** What comes with a call of a screen: who it is, as its host knows it. */
export interface AudienceContext {
  screen: HallScreen
}

export type AudienceRouter = Router<typeof audienceContract, AudienceContext>

/** The audience's contract over a hall, beside the window's and apart from it. */
export function audienceRouterOf(hall: Hall, toError: (cause: unknown) => unknown): AudienceRouter {
  const { audience } = implement(audienceContract).$context<AudienceContext>()
  return {
    audience: {
      watch: audience.watch.handler(({ context, signal }) =>
        withRpcErrors(hall.frames(context.screen, signal), toError),
      ),
      hide: audience.hide.handler(async ({ context }) => {
        await hall.hide(context.screen).catch((cause: unknown) => {
          throw toError(cause)
        })
      }),
      shown: audience.shown.handler(({ context, input }) => hall.screens.shown(context.screen.id, input.serial)),
    },
  }
}
