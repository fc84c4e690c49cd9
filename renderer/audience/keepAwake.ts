/** Holds off sleep and screen saver for as long as the page is seen, where the browser lets it. */
export function keepAwake(): void {
  document.addEventListener('visibilitychange', askForWake)
  askForWake()
}

function askForWake(): void {
  if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined)
}
