import type { ActCall } from '../../shared/recording/acts/index.ts'
import { actMoment, secondsBehind } from '../../shared/recording/moments.ts'
import { perform } from '../../shared/recording/perform.ts'
import { withEdits } from '../../shared/recording/recordDraft.ts'
import type { Session } from '../../shared/session/session.ts'
import { transaction } from '../store/database.ts'
import { loadRecord } from '../store/loadRecord.ts'
import type { ServiceContext } from './service.ts'
import { jsonEdit, writeEdits } from './writeEdits.ts'

/** A record as the last act left it, and the version of the store that it is true of. */
interface LastRecord {
  version: string
  session: Session
}

interface ActInput {
  session: string
  act: ActCall
  group?: string | undefined
}

/**
 * Records acts, each in a transaction. As long as nothing else is written, the record is not read again for the next.
 */
export function actRecorder({ store, author }: Pick<ServiceContext, 'store' | 'author'>) {
  let last: LastRecord | undefined
  return async ({ session: code, act, group }: ActInput) => {
    const { answer, record } = await transaction(store, async trx => {
      if (group !== undefined) trx.join(group)
      const isKnown = last?.session.code === code && last.version === store.file.version()
      const session = isKnown && last !== undefined ? last.session : await loadRecord(trx, code)
      const instant = author.now()
      const at = actMoment(session, instant)
      const { edits, changes } = await writeEdits(trx, perform(session, act, at), author)
      const [first] = changes
      return {
        answer: {
          at,
          behind: secondsBehind(session, instant),
          edits: edits.map(jsonEdit),
          done: first === undefined ? null : { group: first.group, at: first.at, who: first.who, changes },
        },
        record: { version: store.file.version(), session: withEdits(session, edits) },
      }
    })
    // Only what was kept.
    last = record
    return answer
  }
}
