import type { Service } from './service.ts'

/** What the window that calls asks of its host. */
export const host: Service<'host'> = () => ({
  capabilities: (_, call) => call.host.capabilities(),
  reveal: ({ path }, call) => call.host.reveal(path),
  open: ({ path }, call) => call.host.open(path),
  saveCopy: ({ path, name }, call) => call.host.saveCopy(path, name),
})
