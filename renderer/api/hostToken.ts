import { exchangeTicket } from './exchangeTicket.ts'

/** Where a tab keeps the token for its own reloads. */
const kept = 'token'

/** Milliseconds that a tab waits for another one's answer. */
const patience = 500

let token = sessionStorage.getItem(kept) ?? ''

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
  const tabs = new BroadcastChannel(kept)
  if (token === '') token = await askTabs(tabs)
  if (token !== '') sessionStorage.setItem(kept, token)
  tabs.addEventListener('message', ({ data }) => {
    if (data === 'wanted' && token !== '') tabs.postMessage({ token })
  })
  return token
}

function askTabs(tabs: BroadcastChannel): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'token' in data) resolve(String(data.token))
  })
  tabs.postMessage('wanted')
  setTimeout(() => resolve(''), patience)
  return promise
}
