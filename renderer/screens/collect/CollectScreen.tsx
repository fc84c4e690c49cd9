import { SessionFrame } from '../../session/SessionFrame.tsx'
import { AgendaEditor } from './AgendaEditor.tsx'
import { Board } from './board/Board.tsx'
import styles from './Collect.module.css'
import { SubmissionsDrop } from './submissions/SubmissionsDrop.tsx'

/** What the session will deal with, and what the departments send for it. */
export default function CollectScreen() {
  return (
    <SessionFrame stage="collect">
      <SubmissionsDrop>
        {(button, received) => (
          <div className={styles['collect']}>
            <AgendaEditor />
            <Board upload={button} received={received} />
          </div>
        )}
      </SubmissionsDrop>
    </SessionFrame>
  )
}
