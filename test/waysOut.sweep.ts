import { waysOut } from './electron/waysOut.ts'
import { leavesNothing } from './leavesNothing.ts'

leavesNothing(Object.entries(waysOut).filter(([, { isLong }]) => isLong === true))
