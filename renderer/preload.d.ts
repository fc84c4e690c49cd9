/** What Electron's preload says to the page; undefined in a browser. */
interface Window {
  shoranameh?: { host: 'electron' }
}
