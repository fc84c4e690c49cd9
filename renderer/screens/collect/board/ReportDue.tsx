import { useMutation } from '@tanstack/react-query'
import type { BoardReport } from '../../../../shared/domain/reportBoard.ts'
import { parsePeriod } from '../../../../shared/quantities/period.ts'
import { shownInPlace } from '../../../api/api.ts'
import { saveRecords } from '../../../api/saveRecords.ts'
import { Button } from '../../../components/Button.tsx'
import { DayField } from '../../../components/DayField.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useRecords } from '../../../session/useSession.ts'

interface ReportDueProps {
  department: string
  reports: readonly BoardReport[]
  onClose: () => void
}

/** By when a report is due where it is another day than the session's. */
export function ReportDue({ department, reports, onClose }: ReportDueProps) {
  const rows = useRecords('report')
  const { mutate, error } = useMutation({
    meta: shownInPlace,
    mutationFn: async ({ code, due }: { code: string; due: string | null }) => {
      const row = rows.find(one => one['code'] === code)
      return row && saveRecords([{ kind: 'report', row: { ...row, due }, over: { due: row['due'] ?? null } }])
    },
  })
  return (
    <Modal
      isOpen
      title={`مهلت «${department}»`}
      onClose={onClose}
      failure={error}
      actions={
        <Button look="primary" onPress={onClose}>
          بستن
        </Button>
      }
    >
      <p>اگر خالی باشد، مهلت جلسه برای این گزارش هم هست.</p>
      {reports.map(({ code, period, due }) => (
        <DayField
          key={code}
          label={`مهلت گزارش ${parsePeriod(period).label}`}
          value={due}
          onChange={day => mutate({ code, due: day })}
          optional
        />
      ))}
    </Modal>
  )
}
