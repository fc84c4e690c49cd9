import type { MessagePortMain } from 'electron'
import { hear, tell } from './program.ts'
import type { Said } from './wire.ts'

/** The two ends of a channel, as `MessageChannelMain` makes them. */
export type Side = 'port1' | 'port2'

const other = { port1: 'port2', port2: 'port1' } as const

/** One end of a channel, before it is handed over; the program itself keeps none. */
class Port {
  readonly id: number
  readonly side: Side

  constructor(id: number, side: Side) {
    this.id = id
    this.side = side
  }
}

/** Where what is said at the other end goes. */
interface End {
  say: (data: unknown) => void
  close: () => void
}

interface Channel {
  ends: Partial<Record<Side, End>>
  /** What was said to an end before it had been handed over. */
  early: Record<Side, unknown[]>
}

const channels = new Map<number, Channel>()
let last = 0

/** A pair of ports: for a process and a page, or for two processes. */
export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const id = ++last
    channels.set(id, { ends: {}, early: { port1: [], port2: [] } })
    this.port1 = new Port(id, 'port1') as never
    this.port2 = new Port(id, 'port2') as never
  }
}

/** A port's number and its side, once it was handed over. */
export function handOver(port: MessagePortMain, endOf: (id: number) => End): [id: number, side: Side] {
  if (!(port instanceof Port)) throw new Error('A port that no channel of ours has made.')
  const { id, side } = port
  const channel = channels.get(id)
  if (channel !== undefined) {
    const end = endOf(id)
    channel.ends[side] = end
    for (const data of channel.early[side].splice(0)) end.say(data)
  }
  return [id, side]
}

/** A port's number, once it was handed to a page. */
export function handToPage(port: MessagePortMain): number {
  const [id, side] = handOver(port, page => ({
    say: data => tell({ kind: 'port', port: page, data: data as Said }),
    close: () => tell({ kind: 'port-closed', port: page }),
  }))
  pages.set(id, side)
  return id
}

const pages = new Map<number, Side>()

/** What was said at one end. */
export function said(id: number, side: Side, data: unknown): void {
  const channel = channels.get(id)
  const to = other[side]
  if (channel?.ends[to]) channel.ends[to].say(data)
  else channel?.early[to].push(data)
}

/** Who held one end is gone or has closed it. */
export function closed(id: number, side: Side): void {
  channels.get(id)?.ends[other[side]]?.close()
  channels.delete(id)
}

hear('port', ({ port, data }) => said(port, pages.get(port) ?? 'port2', data))
hear('port-closed', ({ port }) => closed(port, pages.get(port) ?? 'port2'))
