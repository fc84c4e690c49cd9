import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import styles from './Console.module.css'
import { TimerForm } from './timers/TimerForm.tsx'
import { useConsole } from './useConsole.ts'

/** A line to the hall and timers by their names, in the band under the slide. */
export function MessageDialog() {
  const { presentation, move, setPanel } = useConsole()
  const [message, setMessage] = useState(presentation.message)
  const close = (): void => setPanel(null)
  const send = (text: string): void => {
    move({ kind: 'message', message: text })
    close()
  }
  return (
    <Modal title="پیام و زمان‌سنج در نوار صحن" isOpen onClose={close}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          send(message)
        }}
      >
        <Field
          label="متن پیام"
          value={message}
          onChange={setMessage}
          autoFocus
          hint="در نوار پایین نمایشگرها می‌آید و روی اسلاید را نمی‌پوشاند."
        />
        <div className={styles['buttons']}>
          <Button look="primary" type="submit">
            نمایش پیام
          </Button>
          {presentation.message === '' ? null : <Button onPress={() => send('')}>حذف پیام</Button>}
        </div>
      </form>
      <TimerForm
        onStart={(label, seconds) => {
          move({ kind: 'startTimer', label, seconds })
          close()
        }}
      />
    </Modal>
  )
}
