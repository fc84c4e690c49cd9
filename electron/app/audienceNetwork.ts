import type { KnownServer, Listening, NetworkDoor, NetworkHost } from '../services/hall/networkHost.ts'
import type { AudienceRouter } from './audienceRouter.ts'

/** A network as a host has it: it serves the audience's contract, whoever implements that. */
export interface AudienceNetwork extends Omit<NetworkHost, 'listen'> {
  /** As `NetworkHost.listen`. */
  listen(address: string, door: NetworkDoor, router: AudienceRouter, known: KnownServer | null): Promise<Listening>
}

/** The network for a hall, whose contract stands only once the hall does. */
export function networkFor(network: AudienceNetwork, router: () => AudienceRouter): NetworkHost {
  return { ...network, listen: (address, door, known) => network.listen(address, door, router(), known) }
}
