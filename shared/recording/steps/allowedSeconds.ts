import { defenceSeconds, nextAllowance } from '../../domain/speakingTime.ts'
import type { Row } from '../../records/index.ts'
import { rulesOf } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

/**
 * Seconds that a turn may take if it begins now, by the council's rules; null for one that no rule measures. Of a
 * debate, what its side has left of an equal time; of the mayor's defence, what both sides spoke; of ceded time, what
 * was ceded.
 */
export function allowedSeconds(
  { session, at }: Pick<RecordDraft, 'session' | 'at'>,
  { kind, side, agendaItem, allowed }: Pick<Row<'speakingTurn'>, 'kind' | 'side' | 'agendaItem' | 'allowed'>,
): number | null {
  const rules = rulesOf(session)
  const onItem = session.rows.speakingTurn.filter(turn => turn.agendaItem === agendaItem && turn.from !== null)
  switch (kind) {
    case 'debate':
      return side === null ? allowed : nextAllowance(onItem, side, 60 * rules.number('debateMinutes'))
    case 'preAgenda':
      return allowed ?? 60 * rules.number('preAgendaMinutes')
    case 'closure':
      return 60 * rules.number('closureMinutes')
    case 'reply':
      return 60 * rules.number('replyMinutes')
    case 'defence':
      return defenceSeconds(onItem, at)
    case 'report':
    case 'pointOfOrder':
    case 'remark':
      return allowed
  }
}
