import type { MessagePortMain } from 'electron'
import { hear, tell } from './program.ts'
import type { Said } from './wire.ts'

/** One end of a channel, before it is handed over; the program itself keeps none. */
export class Port {
  readonly id: number

  constructor(id: number) {
    this.id = id
  }
}

/** Where what is said at one end goes. */
interface End {
  say: (data: Said) => void
  close: () => void
}

interface Ends {
  store?: End
  page?: End
  /** What was said before the other end had been handed over. */
  early: Said[]
}

const channels = new Map<number, Ends>()
let last = 0

/** A pair of ports: the first for the store's process, the second for a page. */
export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const id = ++last
    channels.set(id, { early: [] })
    this.port1 = new Port(id) as never
    this.port2 = new Port(id) as never
  }
}

/** A port's number, once it was handed to a page. */
export function handToPage(port: MessagePortMain): number {
  const { id } = port as unknown as Port
  const ends = channels.get(id)
  if (ends === undefined) return id
  ends.page = {
    say: data => tell({ kind: 'port', port: id, data }),
    close: () => tell({ kind: 'port-closed', port: id }),
  }
  return id
}

/** A port's number, once it was handed to the store's process. */
export function handToStore(port: MessagePortMain, end: End): number {
  const { id } = port as unknown as Port
  const ends = channels.get(id)
  if (ends === undefined) return id
  ends.store = end
  for (const data of ends.early.splice(0)) end.say(data)
  return id
}

/** What the store's process said at its end. */
export function storeSaid(id: number, data: Said): void {
  channels.get(id)?.page?.say(data)
}

/** The store's process is gone or has closed its end. */
export function storeClosed(id: number): void {
  channels.get(id)?.page?.close()
  channels.delete(id)
}

hear('port', ({ port, data }) => {
  const ends = channels.get(port)
  if (ends?.store) ends.store.say(data)
  else ends?.early.push(data)
})
hear('port-closed', ({ port }) => {
  channels.get(port)?.store?.close()
  channels.delete(port)
})
