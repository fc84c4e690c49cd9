/** Milliseconds after which a page that nobody sees, and which is not painted, goes on. */
const patience = 250

/** Done when what was last changed has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    const late = setTimeout(resolve, patience)
    requestAnimationFrame(() => {
      // A task of its own comes after the frame's painting.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        clearTimeout(late)
        port1.close()
        resolve()
      })
      port1.start()
      port2.postMessage(null)
    })
  })
}
