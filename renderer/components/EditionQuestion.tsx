import type { ReactNode } from 'react'
import type { Edition } from '../../shared/document.ts'
import { Button } from './Button.tsx'
import { Modal } from './Modal.tsx'

interface EditionQuestionProps {
  /** What is about to leave the window, and what of it is closed. */
  children: ReactNode
  onAnswer: (edition: Edition) => void
  onClose: () => void
}

/** Asked before something with closed rows is saved, copied or printed: nothing closed leaves by habit. */
export function EditionQuestion({ children, onAnswer, onClose }: EditionQuestionProps) {
  return (
    <Modal
      title="نسخهٔ علنی یا غیرعلنی؟"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => onAnswer('public')}>
            نسخهٔ علنی
          </Button>
          <Button onPress={() => onAnswer('closed')}>نسخهٔ غیرعلنی</Button>
          <Button look="quiet" onPress={onClose}>
            انصراف
          </Button>
        </>
      }
    >
      {children}
      <p>
        نسخهٔ علنی تنها از ردیف‌های علنی ساخته می‌شود. نسخهٔ غیرعلنی همه را دارد و بر آن و در نامش «غیرعلنی» نوشته می‌شود.
      </p>
    </Modal>
  )
}
