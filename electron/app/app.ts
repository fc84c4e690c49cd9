import { dirname, join } from 'node:path'
import type { AnyContractProcedure, ContractRouterClient } from '@orpc/contract'
import { createRouterClient, implement, type Router } from '@orpc/server'
import { contract, windowContract } from '../../shared/api/index.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { Hall } from '../services/hall/hall.ts'
import { noNetwork } from '../services/hall/networkHost.ts'
import { type HostServices, headlessHost } from '../services/hostServices.ts'
import { services } from '../services/index.ts'
import type { Call, Door, ServiceContext, StoreKeeper, StoreSwitch, StoreWork } from '../services/service.ts'
import { SessionCache } from '../services/sessionCache.ts'
import type { Store } from '../store/database.ts'
import { storeProblem } from '../store/driver/storeProblem.ts'
import { type AudienceNetwork, networkFor } from './audienceNetwork.ts'
import { type AudienceRouter, audienceRouterOf } from './audienceRouter.ts'
import { isStream, toRpcError, withRpcErrors } from './rpcError.ts'

/** What a host hands in: nothing below reads a clock, a user or chance by itself. */
export interface AppParts {
  store: Store
  /** ISO 8601 instant in UTC. */
  now: () => string
  /** Who signs where the settings name nobody: a machine's account is nobody's name. */
  who: string
  newId: () => string
  /** The window's host, unless a call comes with one of its own; a terminal has none. */
  host?: HostServices
  /** Serves the hall's screens in the network; a terminal does not. */
  network?: AudienceNetwork
  /**
   * Keeps a bug for whoever mends it. @returns the number it is asked for by; a bug is thrown as it is when left out
   */
  logBug?: (cause: unknown) => string
  /** What was kept of bugs, as it may be given away, line by line; a terminal keeps none. */
  readLog?: () => string[]
  /** Stands for a store that could not be opened: nothing else is served then. */
  door?: Door
  /** Leads a window to other stores; a terminal has none. */
  stores?: StoreSwitch
  /** Keeps copies of a window's store; a terminal does not. */
  keeper?: StoreKeeper
  /** What is done with the store's file just now; undefined while it is open. */
  work?: () => StoreWork | undefined
  /** Folder of what the window compiles; beside the store when left out. */
  outputs?: string
}

/** What comes with a call besides its input. */
export interface CallContext {
  /** The host of the very window that calls, where that matters. */
  host?: HostServices
}

export interface App {
  /** What windows are served. */
  readonly windowRouter: Router<typeof windowContract, CallContext>
  /** What screens of the hall are served: nothing but what is shown. */
  readonly audienceRouter: AudienceRouter
  /** The presentation and its screens, for hosts that serve them. */
  readonly hall: Hall
  /** All of the contract, called directly. */
  readonly api: ContractRouterClient<typeof contract>
  /** Tells windows, by the end of what they follow, that they are to ask anew. */
  readonly endWatching: () => void
  readonly close: () => void
}

/** The composition root: the contract, implemented once over a store by the features' services. */
export function createApp(parts: AppParts): App {
  const { store, logBug, door, host = headlessHost, outputs = join(dirname(store.path), 'outputs') } = parts
  const sessionCache = new SessionCache(store)
  const network = parts.network && networkFor(parts.network, () => audienceRouter)
  const hall = new Hall({ store, sessionCache, now: parts.now, host, network: network ?? noNetwork })
  const { stores, keeper, work = () => undefined, readLog = () => [] } = parts
  const behind = { door, stores, keeper, work, readLog }
  const context: ServiceContext = { store, sessionCache, hall, outputs, author: parts, ...behind }
  const toError = (cause: unknown): unknown => toRpcError(storeProblem(cause, store.path, 'reading'), logBug)
  const router = routerOf(context, host, toError)
  const audienceRouter = audienceRouterOf(hall, toError)
  return {
    windowRouter: windowPart(router),
    audienceRouter,
    hall,
    api: createRouterClient(router as Router<typeof contract, CallContext>, { context: {} }),
    endWatching: () => store.endWatching(),
    close() {
      hall.close()
      store.close()
    },
  }
}

type AnyRouter = Record<string, Record<string, object>>

/** A handler where all go the same way; what it takes and gives is typed where it stands, by its noun. */
type AnyHandler = (input: unknown, call: Call) => unknown

/** The contract where all calls go the same way. */
const anyContract: Readonly<Record<string, Readonly<Record<string, AnyContractProcedure>>>> = contract

/** The services' handlers as one router: whatever they throw crosses the contract as its one typed error. */
function routerOf(context: ServiceContext, host: HostServices, toError: (cause: unknown) => unknown): AnyRouter {
  const implementation = implement(anyContract)
    .$context<CallContext>()
    .use(async ({ next, path }) => {
      try {
        if (!isServedAtWork(path)) await waitForStore(context)
        if (context.door !== undefined && !isServedAtDoor(path)) throw context.door.problem
        return await next()
      } catch (cause) {
        throw toError(cause)
      }
    })
  const parts = Object.entries(services).map(([noun, serve]) => {
    const calls = Object.entries(serve(context) as Record<string, AnyHandler>).map(([name, handle]) => [
      name,
      implementation[noun]![name]!.handler(async ({ input, context: { host: own = host }, signal }) => {
        const result = await handle(input, { host: own, signal })
        return isStream(result) ? withRpcErrors(result, toError) : result
      }),
    ])
    return [noun, Object.fromEntries(calls)]
  })
  return implementation.router(Object.fromEntries(parts)) as AnyRouter
}

/** Of a router, the calls that a window's contract has. */
function windowPart(router: AnyRouter): Router<typeof windowContract, CallContext> {
  const part = Object.entries(windowContract).map(([noun, calls]) => {
    const own = router[noun] ?? {}
    return [noun, Object.fromEntries(Object.keys(calls).map(call => [call, own[call]]))] as const
  })
  return Object.fromEntries(part) as Router<typeof windowContract, CallContext>
}

/** What a store that is worked on is asked nothing for. */
function isServedAtWork([noun = '', call]: readonly string[]): boolean {
  return noun === 'host' || (noun === 'door' && call === 'state')
}

/** Whoever asks something of a store that is closed for work waits, and asks the one that is opened then. */
async function waitForStore({ work }: ServiceContext): Promise<void> {
  const now = work()
  if (now === undefined) return
  await now.over
  throw new Problem('store-opened-anew', {})
}

/** What needs no store. */
function isServedAtDoor([noun = '', call]: readonly string[]): boolean {
  return noun === 'door' || noun === 'host' || noun === 'stores' || (noun === 'settings' && call === 'read')
}
