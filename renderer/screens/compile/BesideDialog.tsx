import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '../../../shared/api/outputs.ts'
import { orpc } from '../../api/api.ts'
import { firstRead } from '../../api/firstRead.ts'
import { Choice } from '../../components/Choice.tsx'
import { instantText } from '../../components/instantText.ts'
import { Modal } from '../../components/Modal.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { PdfViewer } from '../../components/pdf/PdfViewer.tsx'
import { Tick } from '../../components/Tick.tsx'
import styles from './BesideDialog.module.css'
import { outputTitle } from './outputTitle.ts'

interface BesideDialogProps {
  /** The paper that is read, at the right. */
  output: Output
  /** The session's other PDF files, newest first. */
  others: readonly Output[]
  onClose: () => void
}

type Side = 'right' | 'left'

/** Two papers of a session beside each other, whose pages turn together. */
export function BesideDialog({ output, others, onClose }: BesideDialogProps) {
  const alike = others.find(({ document, edition }) => document === output.document && edition === output.edition)
  const [besideId, setBesideId] = useState((alike ?? others[0])?.id ?? '')
  const [isTogether, setTogether] = useState(true)
  const [page, setPage] = useState(1)
  /** The one that is turned by hand; the other one follows, and does not turn it back. */
  const [leader, setLeader] = useState<Side>('right')
  const turningOf = (side: Side) => (isTogether ? (side === leader ? { onPage: setPage } : { shownPage: page }) : {})
  const leading = (side: Side) => ({ onPointerEnter: () => setLeader(side), onFocus: () => setLeader(side) })
  return (
    <Modal title="دو سند کنار هم" isOpen whole onClose={onClose}>
      <Tick isSelected={isTogether} onChange={setTogether}>
        صفحه‌ها با هم ورق بخورند
      </Tick>
      <div className={styles['papers']}>
        <section aria-label={outputTitle(output)} {...leading('right')}>
          <h3>{nameOf(output)}</h3>
          <Paper id={output.id} {...turningOf('right')} />
        </section>
        <section aria-label="سند کنار آن" {...leading('left')}>
          <Choice
            label="سند کنار آن"
            hideLabel
            value={besideId}
            options={others.map(other => ({ value: other.id, label: nameOf(other) }))}
            onChange={setBesideId}
          />
          <Paper key={besideId} id={besideId} {...turningOf('left')} />
        </section>
      </div>
    </Modal>
  )
}

interface PaperProps {
  id: string
  shownPage?: number
  onPage?: (page: number) => void
}

function Paper({ id, ...turning }: PaperProps) {
  const { data, error } = useQuery({
    ...orpc.outputs.read.queryOptions({ input: { id } }),
    structuralSharing: firstRead,
  })
  if (error) return <ProblemNote cause={error} />
  return data === undefined ? null : <PdfViewer file={data} {...turning} />
}

const nameOf = (output: Output): string =>
  `${outputTitle(output)}، ${output.edition === 'closed' ? 'غیرعلنی' : 'علنی'}، ${instantText(output.at)}`
