import { Problem } from '../../shared/problems/problem.ts'

/**
 * What the store keeps as JSON text; it wrote it, so it is not validated again.
 * @throws Problem 'damaged-store' where it is JSON no more
 */
export function storedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('damaged-store', { doing: 'reading' })
  }
}
