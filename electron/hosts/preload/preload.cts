/**
 * Runs sandboxed beside the page: hands it its end of the contract when it asks, and says where the program leads it.
 */
const { contextBridge, ipcRenderer }: typeof import('electron/renderer') = require('electron')

contextBridge.exposeInMainWorld('shoranameh', { host: 'electron' })

window.addEventListener('message', event => {
  if (event.source === window && event.data === 'port-wanted') ipcRenderer.send('port-wanted')
})
ipcRenderer.on('port', event => window.postMessage('port', location.origin, [...event.ports]))
ipcRenderer.on('port-lost', () => window.postMessage('port-lost', location.origin))
ipcRenderer.on('go', (_event, route: string) => window.postMessage({ go: route }, location.origin))
