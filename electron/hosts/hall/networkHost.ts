import { randomBytes, randomInt } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import type { NetworkAddress } from '../../../shared/hall/network.ts'
import type { AudienceNetwork } from '../../app/audienceNetwork.ts'
import { startHallServer } from './hallServer.ts'

/**
 * This machine's network, which both hosts serve the hall's screens in by the same code. @param folder of the built
 * window
 */
export function networkHost(folder: string): AudienceNetwork {
  return {
    addresses,
    draw: below => randomInt(below),
    newToken: () => randomBytes(32).toString('base64url'),
    listen: (address, door, router, known) => startHallServer(folder, address, door, router, known),
  }
}

/** Those that can be typed on a tablet; this machine's own at the end. */
function addresses(): NetworkAddress[] {
  const all = Object.entries(networkInterfaces()).flatMap(([connection, own = []]) =>
    own.flatMap(({ address, family, internal }) =>
      family === 'IPv4' ? [{ address, connection, isInternal: internal }] : [],
    ),
  )
  return all.sort((a, b) => Number(a.isInternal) - Number(b.isInternal))
}
