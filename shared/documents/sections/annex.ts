import type { Block } from '../../document.ts'
import { linkDetails } from './linkDetails.ts'
import { methods } from './methods.ts'
import type { SessionContext } from './section.ts'

/** Money by result at length, then how each kind of figure is worked out. */
export function annex(context: SessionContext): Block[] {
  return [...linkDetails(context), ...methods(context)]
}
