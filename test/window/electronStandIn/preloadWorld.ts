/** The name of the world in which Electron runs preload scripts, apart from the page's own. */
export const preloadWorld = 'Electron Isolated Context'

/** Where the preload's world hands over what `ipcRenderer` sends: a binding of the DevTools protocol. */
export const sendBinding = 'standInSend'

/**
 * What the real preload finds in its world: `require('electron')` with an `ipcRenderer` over the wire and a
 * `contextBridge`. A port that comes along is one end of a real channel, whose other end goes to the relay page.
 * @param source of the preload @param relay address of the shared worker that takes ports to the relay page
 */
export function preloadScript(source: string, relay: string): string {
  return `(() => {
  const listeners = new Map()
  const ports = new SharedWorker(${JSON.stringify(relay)}, 'relay').port
  const ipcRenderer = {
    send: (channel, ...words) => globalThis.${sendBinding}(JSON.stringify({ channel, words })),
    on: (channel, heard) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), heard])
      return ipcRenderer
    },
  }
  globalThis.standInDeliver = ({ channel, words, port }) => {
    const handed = []
    if (port !== null) {
      const { port1, port2 } = new MessageChannel()
      // Held for as long as this document lives: the relay page asks for it, too.
      navigator.locks.request('port ' + port, () => {
        ports.postMessage({ port }, [port1])
        return new Promise(() => {})
      })
      handed.push(port2)
    }
    for (const heard of listeners.get(channel) ?? []) heard({ ports: handed }, ...words)
  }
  const contextBridge = {
    exposeInMainWorld: (name, value) =>
      window.dispatchEvent(new CustomEvent('stand-in-expose', { detail: JSON.stringify({ name, value }) })),
  }
  const require = () => ({ ipcRenderer, contextBridge })
  ;(function (require, exports) {
${source}
  })(require, {})
})()`
}

/** Runs in the page's own world before the preload: takes what the contextBridge gives, frozen as Electron's is. */
export const exposedScript = `addEventListener('stand-in-expose', ({ detail }) => {
  const { name, value } = JSON.parse(detail)
  Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true })
})`
