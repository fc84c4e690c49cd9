import type { Program } from '../../shared/api/host.ts'
import { programOf } from './programOf.ts'
import type { Service } from './service.ts'

/** What the window that calls asks of its host. */
export const host: Service<'host'> = ({ hall, store, readLog, author }) => ({
  capabilities: (_, call) => call.host.capabilities(),
  program: async (_, call) => programOf(store, await call.host.capabilities()),
  log: async (_, call) => logFile(programOf(store, await call.host.capabilities()), author.now(), readLog()),
  reveal: ({ path }, call) => call.host.reveal(path),
  open: ({ path }, call) => call.host.open(path),
  saveCopy: ({ path, name }, call) => call.host.saveCopy(path, name),
  chooseFolder: async ({ purpose }, call) => ({ folder: await call.host.chooseFolder(purpose) }),
  openAudience: (_, call) => call.host.openAudience(hall.screens.ownWindow),
  openPlace: ({ session, place }, call) => call.host.openPlace(session, place),
})

/** What whoever mends the program is sent: its versions, and what was kept of its bugs. */
function logFile(program: Program, at: string, entries: readonly string[]): File {
  const { version, schema, system, parts } = program
  const head = [
    `shoranameh ${version}`,
    `schema ${schema}`,
    `host ${program.host}`,
    `system ${system}`,
    ...parts.map(part => `${part.name} ${part.version}`),
    `written ${at}`,
    `entries ${entries.filter(line => !line.startsWith(' ')).length}`,
  ]
  return new File([[...head, '', ...entries, ''].join('\n')], 'shoranameh-log.txt', { type: 'text/plain' })
}
