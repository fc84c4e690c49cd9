import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import type { Unfinished } from './unfinishedOf.ts'

interface UnfinishedDialogProps {
  unfinished: Unfinished
  onCompile: () => void
  onClose: () => void
}

/** Errors named before a paper is made in spite of them; the others are counted. */
const mostNamed = 5

/** Asks before a paper is made of what is not finished. */
export function UnfinishedDialog({ unfinished: { reports, errors }, onCompile, onClose }: UnfinishedDialogProps) {
  const more = errors.length - mostNamed
  return (
    <Modal
      title="هنوز ناتمام است"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            بازگشت
          </Button>
          <Button look="primary" onPress={onCompile}>
            با همین وضع تهیه شود
          </Button>
        </>
      }
    >
      {reports.length === 0 ? null : (
        <>
          <p>{toPersianDigits(`${reports.length} گزارش هنوز پذیرفته نشده است:`)}</p>
          <ul>
            {reports.map(({ department, status }) => (
              <li key={department}>{withFigures(`${department}: ${status}`)}</li>
            ))}
          </ul>
        </>
      )}
      {errors.length === 0 ? null : (
        <>
          <p>{toPersianDigits(`${errors.length} خطا در بررسی باز است:`)}</p>
          <ul>
            {errors.slice(0, mostNamed).map(({ id, place, message }) => (
              <li key={id}>{withFigures(`${place}: ${message}`)}</li>
            ))}
          </ul>
          {more > 0 ? <p>{toPersianDigits(`و ${more} خطای دیگر.`)}</p> : null}
        </>
      )}
    </Modal>
  )
}
