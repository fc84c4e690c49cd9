import { importBundle } from '../../../electron/services/bundles.ts'
import { saveRecords } from '../../../electron/services/saveRecords.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { storeProblem } from '../../../electron/store/driver/storeProblem.ts'
import { makeBackup } from '../../../electron/store/file/backups.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { bundlePath } from '../preparedStore.ts'

/** What a host in a process of its own is asked to do with a store. */
export type Asked =
  | { do: 'open'; store: string; refuge?: string }
  | { do: 'save'; codes: string[] }
  | { do: 'import' }
  | { do: 'back up'; at: string }
  | { do: 'close' }

/** Done; refused, with what is said; or an accident. */
export type Answered =
  | { is: 'done' }
  | { is: 'refused'; code: string; message: string }
  | { is: 'accident'; stack: string }

let opened: { path: string; store: Store } | undefined
let ids = 0
const author = { who: 'دبیر', now: () => '2023-01-07T10:00:00Z', newId: () => `${process.pid}-${++ids}` }

async function act(asked: Asked): Promise<void> {
  if (asked.do === 'open') {
    opened = { path: asked.store, store: openStore(asked.store, { refuge: asked.refuge }) }
    return
  }
  if (opened === undefined) throw new Error('No store is open.')
  const { store, path } = opened
  if (asked.do === 'save') {
    const edits = asked.codes.map(code => ({
      kind: 'office' as const,
      row: { code, title: 'د'.repeat(3000), holder: null },
    }))
    await saveRecords(store, edits, author)
  } else if (asked.do === 'import') await importBundle(store, bundlePath, author)
  else if (asked.do === 'back up') makeBackup(path, asked.at)
  else {
    store.close()
    opened = undefined
  }
}

process.on('message', (asked: Asked) => {
  act(asked).then(
    () => process.send?.({ is: 'done' } satisfies Answered),
    (cause: unknown) => process.send?.(answerOf(storeProblem(cause, opened?.path ?? '', 'saving'))),
  )
})

function answerOf(cause: unknown): Answered {
  if (cause instanceof Problem) return { is: 'refused', code: cause.code, message: cause.message }
  return { is: 'accident', stack: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
}
