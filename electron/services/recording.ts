import type { ActCall } from '../../shared/recording/acts/index.ts'
import { actMoment, secondsBehind } from '../../shared/recording/moments.ts'
import { perform } from '../../shared/recording/perform.ts'
import { recordedKinds, recordKindsOfSession } from '../../shared/recording/recordedKinds.ts'
import { standingActs } from '../../shared/recording/standingActs.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { tables } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Change } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type Store, snapshot, transaction } from '../store/database.ts'
import { loadRecord } from '../store/loadRecord.ts'
import { type RecentGroup, recentGroups } from '../store/recentGroups.ts'
import type { Author } from '../store/write.ts'
import { lockMinutes } from './lockMinutes.ts'
import type { Service } from './service.ts'
import { jsonEdit, writeEdits } from './writeEdits.ts'

export const recording: Service<'recording'> = context => ({
  load: ({ session }) => loadRecording(context.store, session, context.author),
  act: ({ session, act }) => recordAct(context.store, session, act, context.author),
  lock: ({ session }, { signal }) => lockMinutes(context, session, signal),
})

/** Changes that are looked at for what was done last; an act makes one, a vote by hands one for each member. */
const mostChanges = 200

function loadRecording(store: Store, code: string, { now }: Author) {
  return snapshot(store, async trx => {
    const session = await loadRecord(trx, code)
    const recent = (await recentGroups(trx, recordKindsOfSession, mostChanges)).filter(({ changes }) =>
      changes.every(change => isOf(session, change)),
    )
    const rows = Object.fromEntries(
      recordedKinds.map(kind => [kind, session.rows[kind].map(row => toJsonRow(kind, row as never))]),
    ) as never
    return {
      rows,
      acts: actsOf(recent),
      resolutionsElsewhere: [...session.resolutionsElsewhere],
      earlierAbsences: [...session.earlierAbsences],
      now: actMoment(session, now()),
      behind: secondsBehind(session, now()),
    }
  })
}

/** What was done and still stands, the newest first; the agenda that was written before is none of it. */
function actsOf(recent: readonly RecentGroup[]): RecentGroup[] {
  const standing = standingActs(recent.toReversed())
  const first = standing.findIndex(({ changes }) => changes.some(({ kind }) => kind !== 'agendaItem'))
  return first === -1 ? [] : standing.slice(first).toReversed()
}

/** Whether a changed record is, or was, one of the session's record. */
function isOf(session: Session, { kind, before, after }: Change): boolean {
  const { under = [] }: TableDefinition = tables[kind]
  const above = referencesOf(kind).find(({ column }) => under.includes(column))
  const parent = above && (after ?? before)?.[above.column]
  return above !== undefined && parent != null && session.find(above.to, String(parent)) !== undefined
}

function recordAct(store: Store, code: string, act: ActCall, author: Author) {
  return transaction(store, async trx => {
    const session = await loadRecord(trx, code)
    const at = actMoment(session, author.now())
    const edits = perform(session, act, at)
    const changes = await writeEdits(trx, edits, author)
    const [first] = changes
    return {
      at,
      edits: edits.map(jsonEdit),
      done: first === undefined ? null : { group: first.group, at: first.at, who: first.who, changes },
    }
  })
}
