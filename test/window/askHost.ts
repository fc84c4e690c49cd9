import type { Page } from 'playwright-core'

/** Asks the host as a page of the window does, once it was let in, with the token that its tab keeps. */
export async function askHost(page: Page, call: string, input: unknown = {}): Promise<unknown> {
  await page.waitForFunction(() => sessionStorage.getItem('token') !== null)
  return page.evaluate(
    async ([path, body]) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${sessionStorage.getItem('token') ?? ''}`,
      }
      const answer = await fetch(`/rpc/${path}`, { method: 'POST', headers, body })
      return ((await answer.json()) as { json: unknown }).json
    },
    [call, JSON.stringify({ json: input })] as const,
  )
}
