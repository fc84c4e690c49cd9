import { randomUUID } from 'node:crypto'
import { implement } from '@orpc/server'
import type { AudienceContext } from '../../electron/app/audienceRouter.ts'
import { newLaunch } from '../../electron/hosts/browser/launch.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { follow, Pulse } from '../../electron/services/hall/pulse.ts'
import { audienceContract } from '../../shared/api/audience.ts'
import type { AudienceFrame } from '../../shared/hall/audienceFrame.ts'

export interface HallHost {
  /** An address for one screen more. */
  newAddress: () => string
  /** Sends a frame that differs from the first one. @returns its serial */
  send: (change: Partial<AudienceFrame>) => number
  /** Sends it, and waits until so many screens say that it is painted. @returns milliseconds that it took */
  show: (change: Partial<AudienceFrame>, screens?: number) => Promise<number>
  /** Every serial that a screen said was painted. */
  painted: number[]
  /** Takes the host away for as long as its screens are told nothing. @returns how to bring it back */
  lose: () => Promise<() => Promise<void>>
  close: () => Promise<void>
}

/** The real browser host, whose hall shows the frames that it is sent here. @param first what it shows to begin with */
export async function startHall(first: AudienceFrame): Promise<HallHost> {
  const pulse = new Pulse()
  const painted: number[] = []
  const waiting = new Map<number, () => void>()
  let frame = first
  const { audience } = implement(audienceContract).$context<AudienceContext>()
  const audienceRouter = {
    audience: {
      watch: audience.watch.handler(({ signal }) => follow([pulse], signal, () => frame)),
      hide: audience.hide.handler(() => void send({ cover: 'hidden', slide: null, band: null })),
      shown: audience.shown.handler(({ input: { serial } }) => {
        painted.push(serial)
        waiting.get(serial)?.()
      }),
    },
  }
  const launch = newLaunch()
  const start = (port: number) =>
    startBrowserHost({ audienceRouter, windowRouter: {} as never }, windowFolder, port, undefined, launch)
  let host = await start(0)
  const { host: address, port } = new URL(host.newAddress())
  const send = (change: Partial<AudienceFrame>): number => {
    frame = { ...first, ...change, serial: frame.serial + 1 }
    pulse.beat()
    return frame.serial
  }
  return {
    painted,
    send,
    newAddress: () => `http://${address}/audience#${launch.newTicket({ kind: 'audience', screen: randomUUID() })}`,
    async show(change, screens = 1) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const from = performance.now()
      let missing = screens
      waiting.set(send(change), () => {
        missing--
        if (missing === 0) resolve()
      })
      await promise
      return performance.now() - from
    },
    async lose() {
      await host.close()
      return async () => {
        host = await start(Number(port))
      }
    },
    close: () => host.close(),
  }
}
