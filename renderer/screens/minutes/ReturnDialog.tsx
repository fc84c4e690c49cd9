import { signingOf } from '../../../shared/domain/signing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { useMinutes } from './useMinutes.ts'

/** Asked before signatures fall. */
export function ReturnDialog({ onClose }: { onClose: () => void }) {
  const { session, act } = useMinutes()
  const { signed } = signingOf(session)
  const giveBack = async (): Promise<void> => {
    await act('returnMinutes', {})
    onClose()
  }
  return (
    <Modal
      title="صورتجلسه به پیش‌نویس بازگردد؟"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onPress={() => void giveBack()}>
            بازگرداندن به پیش‌نویس
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>
        {toPersianDigits(`${signed} امضای ثبت‌شده`)} از صورتجلسه برداشته می‌شود، چون متن امضاشده ممکن است تغییر کند. سابقهٔ
        امضاها در «سابقهٔ تغییرات» می‌ماند.
      </p>
    </Modal>
  )
}
