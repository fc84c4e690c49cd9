import * as z from 'zod'
import type { NetworkAddress } from '../hall/network.ts'
import { call } from './base.ts'

const addresses = z.custom<NetworkAddress[]>(Array.isArray)

/** The hall's screens on the network: off until the presenter opens it, and gone with the presentation. */
export const hallNetwork = {
  /** Where this machine can be reached, this machine's own address last. */
  addresses: call.output(addresses),
  /**
   * Serves the hall's screens at one address, from now on, in place of another; how they are paired is in
   * `presenting.watch`.
   */
  open: call.input(z.object({ address: z.string() })).output(z.void()),
  /** Serves nobody any more; screens that were paired come back when it is opened again in the same presentation. */
  close: call.output(z.void()),
  /** Another pairing code; opens pairing again where wrong codes have closed it. */
  newCode: call.output(z.void()),
}
