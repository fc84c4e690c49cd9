/** Why a screen is not let in, or not any more. */
export type Refusal =
  | { why: 'wrong' | 'used' | 'expired' | 'closed' | 'no-code'; triesLeft: number }
  /** The presenter cut it off, its presentation is over, or its host does not answer. */
  | { why: 'turnedAway' | 'over' | 'unreachable' }

/** Where a paired screen keeps its token: for its own reloads, and until its tab is closed. */
const kept = 'paired-token'

/** Over HTTPS the page is served to the hall's own computers and tablets, and nowhere else. */
export const isNetworkPage = (): boolean => location.protocol === 'https:'

export const keptToken = (): string | null => sessionStorage.getItem(kept)
export const forgetToken = (): void => sessionStorage.removeItem(kept)

/** The code of the address that was scanned, if there is one; it is in no history after that. */
export function scannedCode(): string {
  const code = location.hash.slice(1)
  if (code !== '') history.replaceState(null, '', location.pathname)
  return code
}

/** Asks the host to let this screen in. @returns its token, kept from now on, or why it is not let in */
export async function pairScreen(code: string, name: string): Promise<string | Refusal> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/pair', { method: 'POST', headers, body: JSON.stringify({ code, name }) })
    const answer = (await response.json()) as { token?: string; refused?: string; triesLeft?: number }
    if (answer.token === undefined)
      return { why: (answer.refused ?? 'wrong') as 'wrong', triesLeft: answer.triesLeft ?? 0 }
    sessionStorage.setItem(kept, answer.token)
    return answer.token
  } catch {
    return { why: 'unreachable' }
  }
}
