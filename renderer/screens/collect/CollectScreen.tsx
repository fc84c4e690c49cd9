import { SessionFrame } from '../../session/SessionFrame.tsx'
import { AgendaEditor } from './AgendaEditor.tsx'
import styles from './Collect.module.css'
import { ReportList } from './ReportList.tsx'

/** What the session will deal with, and what the departments send for it. */
export default function CollectScreen() {
  return (
    <SessionFrame stage="collect">
      <div className={styles['collect']}>
        <ReportList />
        <AgendaEditor />
      </div>
    </SessionFrame>
  )
}
