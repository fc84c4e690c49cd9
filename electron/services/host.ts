import type { Service } from './service.ts'

/** What the window that calls asks of its host. */
export const host: Service<'host'> = ({ hall }) => ({
  capabilities: (_, call) => call.host.capabilities(),
  reveal: ({ path }, call) => call.host.reveal(path),
  open: ({ path }, call) => call.host.open(path),
  saveCopy: ({ path, name }, call) => call.host.saveCopy(path, name),
  openAudience: (_, call) => call.host.openAudience(hall.screens.ownWindow),
  openPlace: ({ session, place }, call) => call.host.openPlace(session, place),
})
