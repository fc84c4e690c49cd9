import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { normalise } from '../../../../shared/persian/normalise.ts'
import styles from '../Report.module.css'
import { createEditor, type EditorEvents, receiveText } from './createEditor.ts'
import { type ResolvedReferences, setResolved } from './factChips.ts'

interface NarrativeEditorProps extends EditorEvents {
  label: string
  text: string
  resolved: ResolvedReferences
  /** The editor itself, for what inserts into it. */
  view: RefObject<EditorView | null>
}

/** CodeMirror in the page: it holds the text while it is typed; what the store says comes in when it differs. */
export function NarrativeEditor({ label, text, resolved, view, onChange, onWish, onOpen }: NarrativeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const changed = useEffectEvent(onChange)
  const wished = useEffectEvent(onWish)
  const opened = useEffectEvent(onOpen)
  const first = useEffectEvent(() => text)
  useEffect(() => {
    if (place.current === null) return
    const editor = createEditor(place.current, first(), label, {
      onChange: now => changed(now),
      onWish: at => wished(at),
      onOpen: (reference, chip) => opened(reference, chip),
    })
    view.current = editor
    return () => {
      editor.destroy()
      view.current = null
    }
  }, [label, view])
  useEffect(() => {
    const now = view.current?.state.doc.toString() ?? ''
    if (view.current !== null && now !== text && normalise(now) !== normalise(text)) receiveText(view.current, text)
  }, [text, view])
  useEffect(() => {
    view.current?.dispatch({ effects: setResolved.of(resolved) })
  }, [resolved, view])
  return <div ref={place} className={styles['narrative']} />
}
