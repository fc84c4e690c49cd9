import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useDialogs } from '../state/dialogs.ts'
import { type Toast, useToasts } from '../state/toasts.ts'
import { Button } from './Button.tsx'
import styles from './Toasts.module.css'
import { withPaths } from './withPaths.tsx'

/** Milliseconds that a message stays: longer where it offers a way back. */
const stay = { plain: 5000, withUndo: 10_000, problem: 12_000 } as const

export function Toasts() {
  const { toasts, leavePage } = useToasts()
  const isOverDialog = useDialogs(({ open }) => open > 0)
  const [path] = useLocation()
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current !== path) leavePage()
    shown.current = path
  }, [path, leavePage])
  return (
    // Beside an open dialog they can be read and pressed, too.
    <section
      className={`${styles['toasts']} ${isOverDialog ? styles['overDialog'] : ''}`}
      aria-label="پیام‌ها"
      aria-live="polite"
      data-react-aria-top-layer
    >
      {toasts.map(toast => (
        <Message key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function Message({ toast }: { toast: Toast }) {
  const dismiss = useToasts(state => state.dismiss)
  const { id, tone, text, undo } = toast
  /** Somebody is at it: it waits for them. */
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const time = tone === 'problem' ? stay.problem : undo ? stay.withUndo : stay.plain
    const timer = setTimeout(() => dismiss(id), time)
    return () => clearTimeout(timer)
  }, [id, tone, undo, dismiss, isHeld])
  const takeBack = (): void => {
    undo?.()
    dismiss(id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Only notes who is at its buttons.
    <div
      className={`${styles['toast']} ${styles[tone]}`}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <p>{withPaths(text)}</p>
      {undo ? (
        <Button look="quiet" onPress={takeBack}>
          لغو آخرین تغییر
        </Button>
      ) : null}
      <Button look="quiet" icon aria-label="بستن پیام" onPress={() => dismiss(id)}>
        <X size={16} />
      </Button>
    </div>
  )
}
