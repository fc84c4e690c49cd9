/**
 * What a field shows while it is typed in: its own letters, with the spaces at their ends that no record keeps, for as long
 * as they are what is on its way to the store; what came from elsewhere is never covered by them.
 * @param typed null or undefined when nothing is being typed
 */
export function shownText(typed: string | null | undefined, value: string): string {
  if (typed === null || typed === undefined) return value
  return typed.trim() === value || typed.trim() === '' ? typed : value
}
