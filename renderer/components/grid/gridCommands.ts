import { useToasts } from '../../state/toasts.ts'
import { pasteText } from './gridPaste.ts'
import type { GridParts } from './parts.ts'

/** Deletes the chosen rows, and says so. */
export async function removeRows({ actions }: Pick<GridParts, 'actions'>): Promise<void> {
  if (!(await actions.remove())) return
  useToasts.getState().show({ tone: 'done', text: 'ردیف حذف شد.', undo: () => void actions.step('undo') })
}

/** Pastes without the keyboard; a browser may refuse that. */
export async function pasteByCommand(parts: GridParts): Promise<void> {
  try {
    await pasteText({ text: await navigator.clipboard.readText() }, parts)
  } catch {
    const text = 'مرورگر اجازهٔ خواندن کلیپ‌بورد را نداد؛ روی جدول کلیدهای Ctrl+V را بزنید.'
    useToasts.getState().show({ tone: 'problem', text })
  }
}
