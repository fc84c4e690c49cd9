import { isolateHistory, redo, undo } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import { Hash, Heading, Redo2, Sparkles, Undo2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { cleanUp } from '../../../../shared/persian/cleanUp.ts'
import { Button } from '../../../components/Button.tsx'
import { useToasts } from '../../../state/toasts.ts'
import styles from '../Report.module.css'
import { CleanUpPreview } from './CleanUpPreview.tsx'

interface NarrativeToolsProps {
  view: RefObject<EditorView | null>
  onWish: () => void
}

/** What can be done to the text beside typing it. */
export function NarrativeTools({ view, onWish }: NarrativeToolsProps) {
  const [preview, setPreview] = useState<{ before: string; after: string } | null>(null)
  const offerCleanUp = (): void => {
    const before = view.current?.state.doc.toString() ?? ''
    const after = cleanUp(before)
    if (before !== after) return setPreview({ before, after })
    useToasts.getState().show({ tone: 'done', text: 'نیم‌فاصله‌ها و نشانه‌های متن درست‌اند؛ چیزی برای اصلاح نیست.' })
  }
  const apply = (after: string): void => {
    const editor = view.current
    editor?.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: after },
      // One step to take back, whatever was typed just before.
      annotations: isolateHistory.of('full'),
    })
    setPreview(null)
  }
  return (
    <>
      <Toolbar aria-label="ابزارهای متن" className={styles['tools'] ?? ''}>
        <Button look="quiet" onPress={onWish}>
          <Hash size={16} aria-hidden />
          درج رقم
        </Button>
        <Button look="quiet" onPress={() => toggleHeading(view.current)}>
          <Heading size={16} aria-hidden />
          عنوان
        </Button>
        <Button look="quiet" onPress={offerCleanUp}>
          <Sparkles size={16} aria-hidden />
          اصلاح نگارش
        </Button>
        <Button look="quiet" icon aria-label="لغو آخرین تغییر" onPress={() => view.current && undo(view.current)}>
          <Undo2 size={16} />
        </Button>
        <Button look="quiet" icon aria-label="تکرار" onPress={() => view.current && redo(view.current)}>
          <Redo2 size={16} />
        </Button>
      </Toolbar>
      {preview === null ? null : (
        <CleanUpPreview {...preview} onApply={() => apply(preview.after)} onClose={() => setPreview(null)} />
      )}
    </>
  )
}

/** The cursor's line becomes a heading, or a paragraph again. */
function toggleHeading(view: EditorView | null): void {
  if (view === null) return
  const line = view.state.doc.lineAt(view.state.selection.main.head)
  const isHeading = line.text.startsWith('# ')
  view.dispatch({
    changes: isHeading ? { from: line.from, to: line.from + 2 } : { from: line.from, insert: '# ' },
    userEvent: 'input',
  })
  view.focus()
}
