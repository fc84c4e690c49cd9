import { type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'
import styles from './FormDialog.module.css'
import { Modal } from './Modal.tsx'

interface FormDialogProps {
  title: string
  onClose: () => void
  /** What the form does, on its main button. */
  action: string
  look?: 'primary' | 'danger'
  /** Everything that the form needs is in it. */
  isReady: boolean
  isPending: boolean
  failure: unknown
  onSubmit: () => void
  /** What it does cannot be stopped: why the dialog stays until it is done. */
  staysFor?: string
  /** What came of it, in the form's place once it is done. */
  outcome?: ReactNode
  children: ReactNode
}

/** A form over the window: Enter or its button sends it, and what came of it is told where it stood. */
export function FormDialog({
  title,
  onClose,
  action,
  look = 'primary',
  isReady,
  isPending,
  failure,
  onSubmit,
  staysFor,
  outcome,
  children,
}: FormDialogProps) {
  const form = useId()
  const isDone = outcome !== undefined && outcome !== null
  const isStaying = isPending && staysFor !== undefined
  return (
    <Modal
      title={title}
      isOpen
      onClose={onClose}
      failure={failure}
      staysFor={isStaying ? staysFor : undefined}
      actions={
        isDone ? (
          <Button look="primary" onPress={onClose}>
            بستن
          </Button>
        ) : (
          <>
            <Button look={look} type="submit" form={form} isDisabled={!isReady} isPending={isPending}>
              {action}
            </Button>
            {isStaying ? null : <Button onPress={onClose}>انصراف</Button>}
          </>
        )
      }
    >
      {isDone ? (
        outcome
      ) : (
        <form
          id={form}
          className={styles['form']}
          onSubmit={event => {
            event.preventDefault()
            if (isReady) onSubmit()
          }}
        >
          {children}
        </form>
      )}
    </Modal>
  )
}
