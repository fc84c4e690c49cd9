import { leavesNothing } from './leavesNothing.ts'

leavesNothing(true)
