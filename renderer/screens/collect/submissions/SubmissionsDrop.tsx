import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { acceptedTables } from '../../../components/acceptedTables.ts'
import { Button } from '../../../components/Button.tsx'
import { useFileDrop } from '../../../components/useFileDrop.ts'
import { ReceivedFiles } from './ReceivedFiles.tsx'
import styles from './Submissions.module.css'
import { SubmissionsDialog } from './SubmissionsDialog.tsx'
import { useSubmissions } from './useSubmissions.ts'

/** Where the files of departments are dropped or picked, as many as there are, or come in by a folder. */
export function SubmissionsDrop({ children }: { children: (button: ReactNode, received: ReactNode) => ReactNode }) {
  const submissions = useSubmissions()
  const { ref, isOver } = useFileDrop(files => void submissions.add(files))
  const button = (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={acceptedTables}
      onSelect={chosen => void submissions.add([...(chosen ?? [])])}
    >
      <Button isPending={submissions.isReading}>
        <FileUp size={16} aria-hidden />
        بارگذاری پرونده‌های واحدها
      </Button>
    </FileTrigger>
  )
  return (
    <div ref={ref} className={`${styles['drop']} ${isOver ? styles['over'] : ''}`}>
      {children(button, <ReceivedFiles onLook={files => submissions.add(files)} />)}
      {isOver ? <p className={styles['invitation']}>پرونده‌های Excel و CSV واحدها را رها کنید.</p> : null}
      {submissions.files.length > 0 ? <SubmissionsDialog {...submissions} /> : null}
    </div>
  )
}
