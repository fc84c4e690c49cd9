import { useState } from 'react'
import { signingOf } from '../../../shared/domain/signing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { keepOpen } from '../../state/keepOpen.ts'
import { useMinutes } from './useMinutes.ts'

/** Asked before minutes become final, which nothing takes back. */
export function LockDialog({ onClose }: { onClose: () => void }) {
  const { session } = useMinutes()
  const [isLocking, setLocking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { signed, present } = signingOf(session)
  const lock = async (): Promise<void> => {
    setLocking(true)
    try {
      await keepOpen(lockMinutes(session.code))
      await queryClient.invalidateQueries({ queryKey: orpc.recording.key() })
      await queryClient.invalidateQueries({ queryKey: orpc.outputs.key() })
      onClose()
    } catch (cause) {
      setFailure(cause)
      setLocking(false)
    }
  }
  return (
    <Modal
      title="صورتجلسه قطعی شود؟"
      isOpen
      onClose={onClose}
      failure={failure}
      actions={
        <>
          <Button look="primary" isPending={isLocking} onPress={() => void lock()}>
            {isLocking ? 'در حال قطعی کردن…' : 'قطعی کردن'}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>{toPersianDigits(`${signed} از ${present} حاضر امضا کرده‌اند.`)}</p>
      <p>
        نسخهٔ کامل صورتجلسه تهیه و چکیدهٔ آن ثبت می‌شود. از آن پس ثبت این جلسه تغییر نمی‌کند و این کار لغو نمی‌شود؛ هر تغییر
        با اصلاحیهٔ شماره‌دار است.
      </p>
    </Modal>
  )
}

async function lockMinutes(session: string): Promise<void> {
  const work = await api.recording.lock({ session })
  for (;;) if ((await work.next()).done === true) return
}
