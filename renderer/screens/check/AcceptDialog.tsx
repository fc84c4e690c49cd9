import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { OfficeChoice, type OfficeRequest } from '../../session/OfficeChoice.tsx'
import { useSessionCode } from '../../session/useSession.ts'

interface AcceptDialogProps {
  /** One or more. */
  findings: readonly CheckedFinding[]
  onClose: () => void
}

/** How many messages are read before one accepts; the rest stand on the screen behind. */
const mostQuoted = 3

/** Who leaves findings as they are, and why; an acceptance lapses when what was found changes. */
export function AcceptDialog({ findings, onClose }: AcceptDialogProps) {
  const session = useSessionCode()
  const [by, setBy] = useState<OfficeRequest | null>(null)
  const [reason, setReason] = useState('')
  const accept = useMutation(orpc.checks.accept.mutationOptions({ meta: shownInPlace, onSuccess: onClose }))
  const ids = findings.map(({ id }) => id)
  const isComplete = by !== null && reason.trim() !== ''
  return (
    <Modal
      title={ids.length === 1 ? 'پذیرش مورد با دلیل' : toPersianDigits(`پذیرش ${ids.length} مورد با یک دلیل`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={!isComplete}
            isPending={accept.isPending}
            onPress={() => (by === null ? undefined : accept.mutate({ session, findings: ids, by, reason }))}
          >
            پذیرفتن
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      {findings.slice(0, mostQuoted).map(({ id, message }) => (
        <p key={id}>{withFigures(message)}</p>
      ))}
      {ids.length > mostQuoted ? <p>{toPersianDigits(`و ${ids.length - mostQuoted} مورد دیگر از همین نوع`)}</p> : null}
      <OfficeChoice label="پذیرنده" value={by} onChange={setBy} />
      <Field
        label="دلیل"
        value={reason}
        onChange={setReason}
        multiline
        hint={
          ids.length === 1
            ? 'در برگهٔ بررسی کنار همین مورد نوشته می‌شود.'
            : 'در برگهٔ بررسی کنار هر یک از این موارد نوشته می‌شود.'
        }
        error={accept.error ? problemOf(accept.error).message : undefined}
      />
    </Modal>
  )
}
