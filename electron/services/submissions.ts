import type { Service } from './service.ts'
import { importSubmitted, previewSubmitted } from './submissions/importSubmitted.ts'
import { KeptCounts } from './submissions/keptCounts.ts'
import { leaveReceived, ReceivedFolder } from './submissions/receivedFolder.ts'
import { sessionBoard } from './submissions/sessionBoard.ts'

export const submissions: Service<'submissions'> = ({ store, author }) => {
  const counts = new KeptCounts(store)
  const folder = new ReceivedFolder(store)
  return {
    preview: async ({ files }) => ({ files: await previewSubmitted(store, files, author) }),
    received: () => folder.look(author.now()),
    readReceived: ({ name }) => folder.read(name),
    leaveReceived: file => leaveReceived(store, file),
    board: ({ session, today }) => sessionBoard(store, counts, session, today),
    import: ({ files }) => importSubmitted(store, files, author),
  }
}
