import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReportStatus, type ReportStep, reportSteps } from '../../../shared/domain/reportStatus.ts'
import { reportStatusChoices } from '../../../shared/records/report.ts'
import { api, orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { useToasts } from '../../state/toasts.ts'
import type { OpenReport } from './draft/useReport.ts'

/** The steps the report can take from where it is; each can be taken back from its toast. */
export function ReportSteps({ report }: { report: OpenReport }) {
  const [asking, setAsking] = useState<ReportStep | null>(null)
  const [note, setNote] = useState('')
  const move = useMutation(
    orpc.reports.move.mutationOptions({
      onSuccess: ({ change }, { to }) => {
        setAsking(null)
        if (change === null) return
        const undo = () => void api.records.undo({ group: change.group })
        useToasts.getState().show({ tone: 'done', text: `گزارش: ${reportStatusChoices[to]}`, undo })
      },
    }),
  )
  const status = String(report.row['status']) as ReportStatus
  const isUnsaved = report.draft.phase !== 'clean'
  const take = (step: ReportStep): void => {
    if (step.needsNote) setAsking(step)
    else move.mutate({ report: report.code, to: step.to, note: null })
  }
  return (
    <>
      {reportSteps[status].map((step, index) => (
        <Button
          key={step.to}
          look={index === 0 && !step.needsNote ? 'primary' : 'plain'}
          isDisabled={isUnsaved}
          isPending={move.isPending}
          onPress={() => take(step)}
        >
          {step.label}
        </Button>
      ))}
      {asking === null ? null : (
        <Modal
          title="عودت گزارش"
          isOpen
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button
                look="primary"
                isDisabled={note.trim() === ''}
                isPending={move.isPending}
                onPress={() => move.mutate({ report: report.code, to: asking.to, note: note.trim() })}
              >
                عودت
              </Button>
              <Button onPress={() => setAsking(null)}>انصراف</Button>
            </>
          }
        >
          <Field label="واحد چه چیزی را باید درست کند؟" value={note} onChange={setNote} multiline autoFocus />
        </Modal>
      )}
    </>
  )
}
