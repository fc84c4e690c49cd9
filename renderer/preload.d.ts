/** What Electron's preload hands to the page; undefined in a browser. */
interface Window {
  shoranameh?: { port: MessagePort }
}
