import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * What this launch's windows prove themselves by. The token goes with every call and stands in no address, which a
 * browser would keep in its history, or send to its maker; an address carries a ticket instead, good for one use.
 */
export interface Launch {
  isToken: (given: string) => boolean
  /** A ticket for one window more. */
  newTicket: () => string
  /** The token, for a ticket that nobody has used. */
  tokenFor: (ticket: string) => string | undefined
}

export function newLaunch(): Launch {
  const token = secret()
  let tickets: string[] = []
  return {
    isToken: given => isSame(given, token),
    newTicket: () => {
      const ticket = secret()
      tickets.push(ticket)
      return ticket
    },
    tokenFor: given => {
      const left = tickets.filter(ticket => !isSame(given, ticket))
      if (left.length === tickets.length) return undefined
      tickets = left
      return token
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Takes the same time wherever the two first differ. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
