/** The token for a ticket; undefined when somebody has used it. */
export async function exchangeTicket(ticket: string): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/ticket', { method: 'POST', headers, body: JSON.stringify({ ticket }) })
  return response.ok ? ((await response.json()) as { token: string }).token : undefined
}
