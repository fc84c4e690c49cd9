import { X } from 'lucide-react'
import { useEffect } from 'react'
import { type Toast, useToasts } from '../state/toasts.ts'
import { Button } from './Button.tsx'
import styles from './Toasts.module.css'

/** Milliseconds that a message stays: longer where it offers a way back. */
const stay = { plain: 5000, withUndo: 10_000, problem: 12_000 } as const

export function Toasts() {
  const toasts = useToasts(state => state.toasts)
  return (
    <section className={styles['toasts']} aria-label="پیام‌ها" aria-live="polite">
      {toasts.map(toast => (
        <Message key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function Message({ toast }: { toast: Toast }) {
  const dismiss = useToasts(state => state.dismiss)
  const { id, tone, text, undo } = toast
  useEffect(() => {
    const time = tone === 'problem' ? stay.problem : undo ? stay.withUndo : stay.plain
    const timer = setTimeout(() => dismiss(id), time)
    return () => clearTimeout(timer)
  }, [id, tone, undo, dismiss])
  const takeBack = (): void => {
    undo?.()
    dismiss(id)
  }
  return (
    <div className={`${styles['toast']} ${styles[tone]}`}>
      <p>{text}</p>
      {undo ? (
        <Button look="quiet" onPress={takeBack}>
          برگرداندن
        </Button>
      ) : null}
      <Button look="quiet" icon aria-label="بستن پیام" onPress={() => dismiss(id)}>
        <X size={16} />
      </Button>
    </div>
  )
}
