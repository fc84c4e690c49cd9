/** Runs sandboxed beside the page, and does one thing: hands the page its end of the contract when it asks. */
const { contextBridge, ipcRenderer }: typeof import('electron/renderer') = require('electron')

contextBridge.exposeInMainWorld('shoranameh', { host: 'electron' })

window.addEventListener('message', event => {
  if (event.source === window && event.data === 'port-wanted') ipcRenderer.send('port-wanted')
})
ipcRenderer.on('port', event => window.postMessage('port', location.origin, [...event.ports]))
