import type { EditorView } from '@codemirror/view'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { speakerName, turnWords } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { orpc } from '../../../api/api.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { DraftNote } from '../../../drafts/DraftNote.tsx'
import { recordTarget } from '../../../drafts/draftTarget.ts'
import { useDrafted } from '../../../drafts/useDrafted.ts'
import { FactText } from '../../report/narrative/FactText.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Statements.module.css'

/** What a speaker says, in short: kept on this machine at every key, and in the store a moment later. */
export function StatementBox({ turn, item }: { turn: Row<'speakingTurn'>; item: string }) {
  const { session, state } = useRecording()
  const view = useRef<EditorView | null>(null)
  const turns = useQuery(
    orpc.records.list.queryOptions({ input: { kind: 'speakingTurn', where: { agendaItem: item } } }),
  )
  const saved = turns.data?.find(row => row['code'] === turn.code)
  const drafted = useDrafted(recordTarget('speakingTurn', turn.code), saved)
  const isReady = drafted !== undefined
  useEffect(() => {
    if (!isReady) return
    view.current?.dom.scrollIntoView({ block: 'nearest' })
    view.current?.focus()
  }, [isReady])
  if (drafted === undefined) return null
  const name = speakerName(session, turn)
  return (
    <div className={styles['box']}>
      <b>{withFigures(`${name}، ${turnWords(turn)}`)}</b>
      <FactText
        label={`چکیدهٔ سخن ${name}`}
        hint="چکیدهٔ سخن را بنویسید. برای درج رقمی از داده‌ها «{{» بزنید."
        place={{ record: { kind: 'speakingTurn', key: turn.code } }}
        text={String(drafted.row['summary'] ?? '')}
        isLocked={state.minutes?.state === 'locked'}
        hasTools={false}
        onChange={text => drafted.edit({ summary: text === '' ? null : text })}
        onReady={editor => {
          view.current = editor
          editor?.contentDOM.addEventListener('keydown', leaveByEscape)
        }}
      />
      <DraftNote drafted={drafted} />
    </div>
  )
}

/** Gives the keys back to the panel, where a member's key notes a remark. */
function leaveByEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
}
