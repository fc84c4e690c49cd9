import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { OfficeChoice, type OfficeRequest } from '../../session/OfficeChoice.tsx'
import { useSessionCode } from '../../session/useSession.ts'

/** Who leaves a finding as it is, and why; the acceptance lapses when what was found changes. */
export function AcceptDialog({ finding, onClose }: { finding: CheckedFinding; onClose: () => void }) {
  const session = useSessionCode()
  const [by, setBy] = useState<OfficeRequest | null>(null)
  const [reason, setReason] = useState('')
  const accept = useMutation(orpc.checks.accept.mutationOptions({ meta: shownInPlace, onSuccess: onClose }))
  const isComplete = by !== null && reason.trim() !== ''
  return (
    <Modal
      title="پذیرش مورد با دلیل"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={!isComplete}
            isPending={accept.isPending}
            onPress={() => (by === null ? undefined : accept.mutate({ session, finding: finding.id, by, reason }))}
          >
            پذیرفتن
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>{withFigures(finding.message)}</p>
      <OfficeChoice label="پذیرنده" value={by} onChange={setBy} />
      <Field
        label="دلیل"
        value={reason}
        onChange={setReason}
        multiline
        hint="در برگهٔ بررسی کنار همین مورد نوشته می‌شود."
        error={accept.error ? problemOf(accept.error).message : undefined}
      />
    </Modal>
  )
}
