let isBegun = false

/**
 * Begins the window anew with the store that is open now: whatever it shows is of another one. Whoever knows best where
 * comes first: what is asked beside it is refused a moment later, and would begin at the start.
 */
export function beginAtStore(place = '/'): void {
  if (isBegun) return
  isBegun = true
  location.replace(place)
}
