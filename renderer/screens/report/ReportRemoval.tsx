import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useRemoveRecord } from '../../api/useRemoveRecord.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import type { OpenReport } from './draft/useReport.ts'

interface ReportRemovalProps {
  report: OpenReport
  department: string
}

/** Takes the report out of the session; asks first when something has been written in it. */
export function ReportRemoval({ report, department }: ReportRemovalProps) {
  const [, go] = useLocation()
  const session = useSessionCode()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveRecord('report')
  const { row, draft, code } = report
  const isEmpty = String(row['narrative'] ?? '') === '' && String(row['keyFigures'] ?? '') === ''
  const take = (): void => {
    // Left first: a screen without its report would say that there is none.
    go(`/session/${session}/collect`)
    remove.mutate({ key: code, said: `گزارش ${department} از جلسه حذف شد.` })
  }
  return (
    <>
      <Button
        look="quiet"
        icon
        aria-label="حذف گزارش"
        isDisabled={draft.phase !== 'clean'}
        onPress={() => (isEmpty ? take() : setAsking(true))}
      >
        <Trash2 size={16} />
      </Button>
      <Modal
        title={`حذف گزارش ${department}؟`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="danger" onPress={take}>
              حذف گزارش
            </Button>
            <Button onPress={() => setAsking(false)}>انصراف</Button>
          </>
        }
      >
        <p>متن و ارقام کلیدی این گزارش از جلسه حذف می‌شود. ردیف‌های جدول‌های واحد سر جای خود می‌مانند.</p>
      </Modal>
    </>
  )
}
