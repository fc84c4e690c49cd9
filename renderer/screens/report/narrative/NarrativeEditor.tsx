import type { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { normalise } from '../../../../shared/persian/normalise.ts'
import { createEditor, type EditorEvents, lockText, receiveText } from './createEditor.ts'
import { type ResolvedReferences, setResolved } from './factChips.ts'
import styles from './Narrative.module.css'

interface NarrativeEditorProps extends EditorEvents {
  label: string
  /** What an empty text says of itself. */
  hint: string
  text: string
  isLocked: boolean
  resolved: ResolvedReferences
  /** Hands the editor out, for what inserts into it; null when it is gone. */
  onReady: (view: EditorView | null) => void
}

/** CodeMirror in the page: it holds the text while it is typed; what the store says comes in when it differs. */
export function NarrativeEditor({ label, hint, text, isLocked, resolved, onReady, ...events }: NarrativeEditorProps) {
  const view = useRef<EditorView | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const changed = useEffectEvent(events.onChange)
  const wished = useEffectEvent(events.onWish)
  const opened = useEffectEvent(events.onOpen)
  const handed = useEffectEvent(onReady)
  const first = useEffectEvent(() => text)
  useEffect(() => {
    if (place.current === null) return
    const editor = createEditor(
      place.current,
      first(),
      { label, hint },
      {
        onChange: now => changed(now),
        onWish: at => wished(at),
        onOpen: (reference, chip) => opened(reference, chip),
      },
    )
    view.current = editor
    handed(editor)
    return () => {
      editor.destroy()
      view.current = null
      handed(null)
    }
  }, [label, hint])
  useEffect(() => {
    const now = view.current?.state.doc.toString() ?? ''
    if (view.current !== null && now !== text && normalise(now) !== normalise(text)) receiveText(view.current, text)
  }, [text])
  useEffect(() => {
    if (view.current !== null) lockText(view.current, isLocked)
  }, [isLocked])
  useEffect(() => {
    view.current?.dispatch({ effects: setResolved.of(resolved) })
  }, [resolved])
  return <div ref={place} className={styles['narrative']} />
}
