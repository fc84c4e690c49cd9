import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import type { AudienceFrame } from '../hall/audienceFrame.ts'
import { call } from './base.ts'

const frame = z.custom<AudienceFrame>(value => typeof value === 'object' && value !== null)

/** All that a screen of the hall can ask: what to show now, and to show nothing. No slide has an address here. */
export const audienceContract = {
  audience: {
    /** What to show, from now on. Never ends by itself. */
    watch: call.output(eventIterator(frame)),
    /** Says that a frame is on the screen, so that the console can tell how far behind each screen is. */
    shown: call.input(z.object({ serial: z.int() })).output(z.void()),
    /**
     * Hides everything in the hall, on every screen, until the presenter shows it again. A window of this machine alone
     * may ask for it: whoever is on the network cannot stop a presentation.
     */
    hide: call.output(z.void()),
  },
}
