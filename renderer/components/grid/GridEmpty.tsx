import { ClipboardPaste, Pencil } from 'lucide-react'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import styles from './GridTools.module.css'
import { pasteByCommand } from './gridCommands.ts'
import { addRow } from './gridKeys.ts'
import { useParts } from './parts.ts'

/** A table without rows says how they come into it; one whose rows are all hidden, how they are seen again. */
export function GridEmpty() {
  const parts = useParts()
  const { store, model } = parts
  if (model.rows.size > 0)
    return (
      <div className={styles['nothing']}>
        <p>ردیفی برای نمایش نیست.</p>
        <Button look="quiet" onPress={() => store.setState({ search: '', filters: {} })}>
          نمایش همهٔ ردیف‌ها
        </Button>
      </div>
    )
  if (model.blank === undefined) return <p className={styles['nothing']}>ردیفی برای نمایش نیست.</p>
  return (
    <Empty
      title="هنوز ردیفی نیست"
      action={
        <>
          <Button onPress={() => void pasteByCommand(parts)}>
            <ClipboardPaste size={16} aria-hidden />
            چسباندن از Excel
          </Button>
          <Button look="quiet" onPress={() => addRow(parts)}>
            <Pencil size={16} aria-hidden />
            نوشتن نخستین ردیف
          </Button>
        </>
      }
    >
      ردیف‌ها را در Excel یا Word کپی کنید و همین‌جا Ctrl+V بزنید، یا پروندهٔ Excel یا CSV آن را بارگذاری کنید.
    </Empty>
  )
}
