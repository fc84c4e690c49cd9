import { isolateHistory, redo, undo } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import { Bold, Hash, Heading, List, ListOrdered, Redo2, Sparkles, Table, Undo2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { cleanUp } from '../../../../shared/persian/cleanUp.ts'
import { Button } from '../../../components/Button.tsx'
import { useToasts } from '../../../state/toasts.ts'
import { CleanUpPreview } from './CleanUpPreview.tsx'
import { insertTable, toggleBold, toggleLines } from './lineEdits.ts'
import styles from './Narrative.module.css'

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
        <Button look="quiet" onPress={() => view.current && toggleLines(view.current, 'heading')}>
          <Heading size={16} aria-hidden />
          عنوان
        </Button>
        <Button look="quiet" icon aria-label="پررنگ" onPress={() => view.current && toggleBold(view.current)}>
          <Bold size={16} />
        </Button>
        <Button
          look="quiet"
          icon
          aria-label="فهرست"
          onPress={() => view.current && toggleLines(view.current, 'bullet')}
        >
          <List size={16} />
        </Button>
        <Button
          look="quiet"
          icon
          aria-label="فهرست شماره‌دار"
          onPress={() => view.current && toggleLines(view.current, 'numbered')}
        >
          <ListOrdered size={16} />
        </Button>
        <Button look="quiet" icon aria-label="جدول در متن" onPress={() => view.current && insertTable(view.current)}>
          <Table size={16} />
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
      {preview === null ? null : <CleanUpPreview {...preview} onApply={apply} onClose={() => setPreview(null)} />}
    </>
  )
}
