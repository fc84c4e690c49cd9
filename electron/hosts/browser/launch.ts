import { randomBytes, timingSafeEqual } from 'node:crypto'
import { ComingPage } from './comingPage.ts'
import { type Pass, Passes } from './passes.ts'

/** What a ticket opens: one more window of the program, or a page that outlives the launch. */
export type Opening = 'window' | Pass

/**
 * What this launch's windows prove themselves by. The token goes with every call and stands in no address, which a
 * browser would keep in its history, or send to its maker; an address carries a ticket instead, good for one use.
 */
export interface Launch {
  /** Whether it is a window's or a live session's place's. */
  isWindow: (token: string) => boolean
  /** The hall's screen, by id, whose token it is. */
  screenOf: (token: string) => string | undefined
  /** A ticket for one page more. */
  newTicket: (opening: Opening) => string
  /** The token for a ticket that nobody has used. */
  tokenFor: (ticket: string) => { token: string; opening: Opening } | undefined
  /** Folder of the store, where pages that outlive the launch are remembered. */
  keepIn: (folder: string) => void
  /** The hall's window of that screen proves nothing any more. */
  turnAway: (screen: string) => void
  /** A presentation has begun or come back, or there is none. */
  presenting: (isOn: boolean) => void
  /** The hall's own page, while it is read again. */
  hallPage: ComingPage
}

export function newLaunch(): Launch {
  const windowToken = secret()
  const passes = new Passes()
  let tickets: { ticket: string; opening: Opening }[] = []
  const tokenOf = (opening: Opening): string => (opening === 'window' ? windowToken : passes.issue(opening))
  return {
    isWindow: given => isSame(given, windowToken) || passes.find(given)?.kind === 'place',
    screenOf: given => {
      const pass = passes.find(given)
      return pass?.kind === 'audience' ? pass.screen : undefined
    },
    newTicket: opening => {
      const ticket = secret()
      tickets.push({ ticket, opening })
      return ticket
    },
    tokenFor: given => {
      const used = tickets.find(({ ticket }) => isSame(given, ticket))
      if (used === undefined) return undefined
      tickets = tickets.filter(one => one !== used)
      return { token: tokenOf(used.opening), opening: used.opening }
    },
    keepIn: folder => passes.keepIn(folder),
    turnAway: screen => passes.forget(screen),
    presenting: isOn => passes.keep(isOn),
    hallPage: new ComingPage(),
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
