import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { floorOf, itemOfSpeech, turnsOn } from '../../../../shared/recording/speakers.ts'
import type { Speaker } from '../../../../shared/recording/steps/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Choice } from '../../../components/Choice.tsx'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import { useShownInMode } from '../useShownInMode.ts'
import { Statement } from './Statement.tsx'
import { StatementBox } from './StatementBox.tsx'
import styles from './Statements.module.css'

type Turn = Row<'speakingTurn'>

/**
 * What was said on the item, in short. Its box is open for whoever speaks or spoke last, or for the one that is chosen.
 */
export function StatementsPanel() {
  const { session, state, members, act, mode, setMode } = useRecording()
  const panel = useShownInMode('statements')
  /**
   * The turn whose box is open, or the remark that was noted last. A box that is typed in does not go to the next
   * speaker by itself.
   */
  const [open, setOpen] = useState<string | null>(null)
  const [before, setBefore] = useState(mode)
  const item = itemOfSpeech(session)
  const spoken = item === undefined ? [] : turnsOn(session, item.code).filter(({ from }) => from !== null)
  const usual = spoken.find(({ code }) => code === floorOf(session)?.code) ?? spoken.at(-1)
  if (before !== mode) {
    setBefore(mode)
    setOpen(mode === 'statements' ? (usual?.code ?? null) : null)
  }
  const chosen =
    open === 'remark' ? spoken.findLast(({ kind }) => kind === 'remark') : spoken.find(({ code }) => code === open)
  const shown = mode === 'statements' ? (chosen ?? usual) : undefined
  const note = async (speaker: Speaker): Promise<void> => {
    if (item === undefined || !(await act('noteRemark', { item: item.code, speaker, summary: '' }))) return
    setOpen('remark')
  }
  useModeKeys('statements', ({ member }) => {
    if (member === undefined) return false
    void note({ member })
    return true
  })
  if (item === undefined || state.phase === 'before') return null
  const written = spoken.filter(({ summary }) => summary !== null)
  const choose = (turn: Turn): void => {
    setMode('statements')
    setBefore('statements')
    setOpen(turn.code)
  }
  return (
    <section ref={panel} className={record['card']} aria-label="اظهارات" data-mode={mode === 'statements'}>
      <h2>
        <span>
          اظهارات <Key>F4</Key>
        </span>
        <small>{toPersianDigits(`${written.length} از ${spoken.length} سخن نوشته شده`)}</small>
      </h2>
      {shown === undefined ? null : <StatementBox key={shown.code} turn={shown} item={item.code} />}
      <ol className={styles['list']}>
        {spoken.map(turn => (
          <Statement key={turn.code} turn={turn} isOpen={turn.code === shown?.code} onOpen={() => choose(turn)} />
        ))}
      </ol>
      <div className={styles['remark']}>
        <Choice
          label="اظهار کسی که نوبت نداشت"
          value={null}
          placeholder="گوینده را انتخاب کنید"
          options={[
            ...session.rows.office.map(({ code, title }) => ({ value: `office ${code}`, label: title })),
            ...members.map(({ member }) => ({ value: `member ${member.code}`, label: member.title })),
          ]}
          onChange={value => {
            const [kind, code = ''] = value.split(' ')
            setMode('statements')
            void note(kind === 'office' ? { office: code } : { member: code })
          }}
        />
        {mode === 'statements' ? (
          <small>{spoken.length === 0 ? 'یا کلید عضو را بزنید.' : 'یا Esc و سپس کلید عضو را بزنید.'}</small>
        ) : null}
      </div>
    </section>
  )
}
