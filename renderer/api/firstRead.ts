/**
 * Of two answers the first, for what never changes, such as a made document: what was read again is the same, and
 * another File would have its viewer begin anew.
 */
export function firstRead(known: unknown, again: unknown): unknown {
  return known ?? again
}
