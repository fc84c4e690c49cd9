/** Runs in a process of its own: binds one packet. */
import { doLimited } from '../system/limitedWork.ts'
import type { PacketInput } from './bind.ts'

doLimited(async (input, tell) => {
  const { bind } = await import('./bind.ts')
  return bind(input as PacketInput, (page, pages) => tell({ page, pages }))
})
