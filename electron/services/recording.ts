import { actMoment, secondsBehind } from '../../shared/recording/moments.ts'
import { recordedKinds, recordKindsOfSession } from '../../shared/recording/recordedKinds.ts'
import { actsOf } from '../../shared/recording/standingActs.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { type Store, snapshot } from '../store/database.ts'
import { loadRecord } from '../store/loadRecord.ts'
import { recentGroups } from '../store/recentGroups.ts'
import type { Author } from '../store/write.ts'
import { lockMinutes } from './lockMinutes.ts'
import { actRecorder } from './recordAct.ts'
import type { Service } from './service.ts'

export const recording: Service<'recording'> = context => ({
  load: ({ session }) => loadRecording(context.store, session, context.author),
  act: actRecorder(context),
  lock: ({ session }, { signal }) => lockMinutes(context, session, signal),
})

/** Changes that are looked at for what was done last; an act makes one, a vote by hands one for each member. */
const mostChanges = 200

function loadRecording(store: Store, code: string, { now }: Author) {
  return snapshot(store, async trx => {
    const session = await loadRecord(trx, code)
    const recent = await recentGroups(trx, recordKindsOfSession, mostChanges)
    const rows = Object.fromEntries(
      recordedKinds.map(kind => [kind, session.rows[kind].map(row => toJsonRow(kind, row as never))]),
    ) as never
    return {
      rows,
      acts: [...actsOf(session, recent)],
      resolutionsElsewhere: [...session.resolutionsElsewhere],
      earlierAbsences: [...session.earlierAbsences],
      now: actMoment(session, now()),
      behind: secondsBehind(session, now()),
    }
  })
}
