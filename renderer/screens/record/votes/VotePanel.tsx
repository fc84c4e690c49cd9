import { heldVote } from '../../../../shared/domain/heldVotes.ts'
import styles from '../Record.module.css'
import { ResolutionList } from '../resolutions/ResolutionList.tsx'
import { useRecording } from '../useRecording.ts'
import { ItemVotes } from './ItemVotes.tsx'
import { OpenVote } from './OpenVote.tsx'

/** The vote that is held, or those on the item that is dealt with and what they came to. */
export function VotePanel() {
  const { session, state } = useRecording()
  const { vote, item } = state
  const held = vote === null ? undefined : heldVote(session, vote.code)
  return (
    <section className={styles['card']} aria-label="رأی‌گیری">
      {held === undefined ? <ItemVotes item={item} /> : <OpenVote key={held.vote.code} held={held} />}
      {item === null ? null : <ResolutionList item={item} />}
    </section>
  )
}
