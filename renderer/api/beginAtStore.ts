/** Begins the window anew, at the start of the store that is open now: whatever it shows is of another one. */
export function beginAtStore(): void {
  location.replace('/')
}
