import { isolateRightToLeft } from './isolate.ts'

/** A computed figure whose inputs were hedged: «≈ ۶۶٫۴». The sign is read first, from the right. */
export function approximate(text: string): string {
  return isolateRightToLeft(`≈ ${text}`)
}
