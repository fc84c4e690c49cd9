import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components'
import { useOverWindow } from '../state/dialogs.ts'
import { useToasts } from '../state/toasts.ts'
import { Button } from './Button.tsx'
import styles from './Modal.module.css'
import { ProblemNote } from './ProblemNote.tsx'
import { withFigures } from './withFigures.tsx'

interface ModalProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode
  /** What its main button could not do: told here, since a message at the window's edge would cover the buttons. */
  failure?: unknown
  wide?: boolean
  /** All of the window, for what is read there. */
  whole?: boolean
  /** Why it stays while what it has begun cannot be stopped; it has no button to close it then. */
  staysFor?: string | undefined
}

/** A question or a form over the window. Escape and a click beside it close it. */
export function Modal({
  title,
  isOpen,
  onClose,
  children,
  actions,
  failure,
  wide = false,
  whole = false,
  staysFor,
}: ModalProps) {
  useOverWindow(isOpen)
  const messages = useToasts(({ toasts }) => toasts.length)
  const below = messages === 0 ? '' : styles[messages === 1 ? 'belowOne' : 'belowMore']
  const width = whole ? styles['whole'] : wide ? styles['wide'] : ''
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => (open ? undefined : onClose())}
      isDismissable={staysFor === undefined}
      isKeyboardDismissDisabled={staysFor !== undefined}
      className={`${styles['overlay']} ${below}`}
    >
      <AriaModal className={`${styles['modal']} ${width}`}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title">{withFigures(title)}</Heading>
            {staysFor === undefined ? (
              <Button look="quiet" icon aria-label="بستن" onPress={onClose}>
                <X size={18} />
              </Button>
            ) : null}
          </header>
          <div className={styles['body']}>
            {children}
            {staysFor === undefined ? null : <p role="status">{staysFor}</p>}
            {failure ? <ProblemNote cause={failure} /> : null}
          </div>
          {actions ? <footer className={styles['actions']}>{actions}</footer> : null}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}
