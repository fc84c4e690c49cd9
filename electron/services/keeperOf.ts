import { Problem } from '../../shared/problems/problem.ts'
import type { StoreKeeper } from './service.ts'

/** A terminal names its store and its copies itself. @throws Problem 'window-needed' */
export function keeperOf(keeper: StoreKeeper | undefined): StoreKeeper {
  if (keeper === undefined) throw new Problem('window-needed', {})
  return keeper
}
