import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { windowContract } from '../../shared/api/index.ts'
import { exchangeTicket } from './exchangeTicket.ts'

/** Where a tab keeps the token for its own reloads. */
const kept = 'token'

/** Milliseconds that a tab waits for another one's answer. */
const patience = 1500

let token = sessionStorage.getItem(kept) ?? ''
let tabs: BroadcastChannel | undefined
let isAsking = false

/** Whether this tab ever had this launch's token, or an earlier one's. */
export function isInvited(): boolean {
  return token !== ''
}

/**
 * The token that every call to the browser host carries. It stands in no address, since browsers keep those: the ticket
 * behind `#` is exchanged for it once. A reload finds it in its tab; a second tab asks those that are open.
 */
export async function findHostToken(): Promise<string> {
  const ticket = location.hash.slice(1)
  if (ticket !== '') {
    history.replaceState(null, '', location.pathname)
    token = (await exchangeTicket(ticket)) ?? token
  }
  tabs = new BroadcastChannel(kept)
  if (token === '') token = await askTabs(tabs)
  if (token !== '') sessionStorage.setItem(kept, token)
  tabs.addEventListener('message', ({ data }) => {
    if (data === 'wanted') void answerTab()
  })
  return token
}

/**
 * The host takes this tab's token no more. Where another tab has a later launch's, this one is read anew with it: what
 * it shows may be of another store.
 */
export async function beginWithLaterToken(): Promise<void> {
  if (tabs === undefined || isAsking) return
  isAsking = true
  const later = await askTabs(tabs)
  isAsking = false
  if (later === '') return
  sessionStorage.setItem(kept, later)
  location.reload()
}

function askTabs(channel: BroadcastChannel): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'object' && data !== null && 'token' in data) resolve(String(data.token))
  }
  channel.addEventListener('message', hear)
  channel.postMessage('wanted')
  setTimeout(() => resolve(''), patience)
  return promise.finally(() => channel.removeEventListener('message', hear))
}

/** Gives the token on while it is good for something: a tab that stayed open may be of an earlier launch. */
async function answerTab(): Promise<void> {
  if (token !== '' && (await isTaken())) tabs?.postMessage({ token })
}

async function isTaken(): Promise<boolean> {
  const link = new RPCLink({ url: `${location.origin}/rpc`, headers: { authorization: `Bearer ${token}` } })
  const host = createORPCClient<ContractRouterClient<typeof windowContract>>(link)
  return host.host.capabilities().then(
    () => true,
    () => false,
  )
}
