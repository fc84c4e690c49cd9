/** What the processes of the Electron host say to each other; everything else goes over the contract. */

/** A deed that only Electron's main process can do for the process that holds the store. */
export type HostCall =
  | { deed: 'reveal'; path: string }
  | { deed: 'open'; path: string }
  | { deed: 'saveCopy'; path: string; name: string }
  | { deed: 'displays' }

/** From the store's process to the main one. */
export type FromStore =
  | { kind: 'call'; id: number; call: HostCall }
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'imported'; session: string }
  | { kind: 'refused'; message: string }

/** From the main process to the store's. */
export type ToStore =
  /** A window's end of the contract comes along as a port. */
  | { kind: 'window' }
  | { kind: 'answer'; id: number; result: unknown }
  | { kind: 'denied'; id: number; message: string }
  | { kind: 'import'; path: string }
  | { kind: 'quit' }
