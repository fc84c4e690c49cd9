import type { EditorView } from '@codemirror/view'
import { useRef, useState } from 'react'
import type { FactPlace } from '../../../../shared/api/facts.ts'
import { FactPicker } from '../facts/FactPicker.tsx'
import { FactPopover } from '../facts/FactPopover.tsx'
import { narrativeReferences, useResolved } from '../facts/useResolved.ts'
import type { ReferencePlace } from './factChips.ts'
import { NarrativeEditor } from './NarrativeEditor.tsx'
import { NarrativeTools } from './NarrativeTools.tsx'
import { sentenceAbout } from './sentenceAbout.ts'

/** A stretch of the text that a figure takes the place of. */
interface Stretch {
  from: number
  to: number
}

interface FactTextProps {
  label: string
  /** What an empty text says of itself. */
  hint: string
  /** Whose text it is: what figures it may hold. */
  place: FactPlace
  text: string
  isLocked: boolean
  /** Whether its tools stand above it. */
  hasTools: boolean
  onChange: (text: string) => void
  /** Hands the text's editor out, for what leads into it; null when it is gone. */
  onReady: (view: EditorView | null) => void
}

/** A text whose figures are facts: «{{» finds one, and each can be looked at and changed where it stands. */
export function FactText({ label, hint, place, text, isLocked, hasTools, onChange, onReady }: FactTextProps) {
  const view = useRef<EditorView | null>(null)
  const [wish, setWish] = useState<Stretch | null>(null)
  const [open, setOpen] = useState<{ place: ReferencePlace; chip: Element } | null>(null)
  const resolved = useResolved(place, narrativeReferences(text))

  /** Puts a text in the place of a stretch, as one step that can be undone; the cursor stands behind it. */
  const put = ({ from, to }: Stretch, insert: string): void => {
    view.current?.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input',
      scrollIntoView: true,
    })
    setWish(null)
    setOpen(null)
    // The dialog gives the focus back when it is gone.
    setTimeout(() => view.current?.focus(), 60)
  }
  return (
    <>
      {hasTools && !isLocked ? <NarrativeTools view={view} onWish={() => setWish(stretchOf(view.current))} /> : null}
      <NarrativeEditor
        label={label}
        hint={hint}
        text={text}
        isLocked={isLocked}
        resolved={resolved}
        onReady={editor => {
          view.current = editor
          onReady(editor)
        }}
        onChange={onChange}
        onWish={at => (isLocked ? undefined : setWish({ from: at, to: at }))}
        onOpen={(reference, chip) => setOpen({ place: reference, chip })}
      />
      {wish === null ? null : (
        <FactPicker
          place={place}
          sentence={sentenceAbout(text, wish.from, wish.to, resolved)}
          typed={text.slice(wish.from, wish.to).replace(/\{\{.*?\}\}/g, '')}
          onPick={({ reference }) => put(wish, `{{${reference}}}`)}
          onClose={() => {
            setWish(null)
            setTimeout(() => view.current?.focus(), 60)
          }}
        />
      )}
      {open === null ? null : (
        <FactPopover
          chip={open.chip}
          resolved={resolved.get(open.place.reference)}
          isLocked={isLocked}
          onFormat={reference => put(open.place, `{{${reference}}}`)}
          onRemove={() => put(open.place, '')}
          onReplace={() => {
            setOpen(null)
            setWish(open.place)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function stretchOf(view: EditorView | null): Stretch {
  const { from, to } = view?.state.selection.main ?? { from: 0, to: 0 }
  return { from, to }
}
