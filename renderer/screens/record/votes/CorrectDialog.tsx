import { useRef, useState } from 'react'
import { type HeldVote, titleOfVote } from '../../../../shared/domain/heldVotes.ts'
import { isNamed } from '../../../../shared/domain/voteResult.ts'
import type { Counts } from '../../../../shared/recording/steps/voteCounts.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice, type Option } from '../../../components/Choice.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useRecording } from '../useRecording.ts'
import { CountForm } from './CountForm.tsx'
import { type NamedChoice, namedChoices } from './choiceKeys.ts'
import styles from './Votes.module.css'

type BallotChoice = NamedChoice | 'none'

const options: readonly Option<BallotChoice>[] = [
  ...namedChoices.map(({ choice, label }) => ({ value: choice, label })),
  { value: 'none', label: 'رأی نداد' },
]
const noCounts: Counts = { papers: null, candidates: null }

/** Puts a finished vote right; the vote as it was is kept, with who wanted it otherwise and why. */
export function CorrectDialog({ held, onClose }: { held: HeldVote; onClose: () => void }) {
  const { session, act, refusal } = useRecording()
  const [by, setBy] = useState('منشی جلسه')
  const [reason, setReason] = useState('')
  const [changed, setChanged] = useState<ReadonlyMap<string, BallotChoice>>(new Map())
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const named = isNamed(held.vote)
  const save = async (counts: Counts): Promise<void> => {
    setTried(true)
    const ballots = [...changed].map(([member, choice]) => ({ member, choice }))
    if (await act('correctVote', { vote: held.vote.code, by, reason, ballots, counts })) onClose()
  }
  return (
    <Modal
      title={`اصلاح رأی‌گیری «${titleOfVote(held.vote)}»`}
      isOpen
      onClose={onClose}
      failure={isTried ? refusal : undefined}
      actions={
        <>
          {named ? (
            <Button look="primary" onPress={() => void save(noCounts)}>
              ثبت اصلاح
            </Button>
          ) : null}
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>رأی‌گیری پیشین با همین دلیل در صورتجلسه می‌ماند و رأی‌گیری اصلاح‌شده جای آن شمرده می‌شود.</p>
      <div className={styles['form']}>
        <Field label="دلیل اصلاح" value={reason} onChange={setReason} autoFocus isRequired />
        <Field label="به خواست" value={by} onChange={setBy} isRequired />
        {named ? (
          <ul className={styles['corrected']} aria-label="رأی اعضا">
            {held.ballots.map(({ member, choice }) => (
              <li key={member}>
                <Choice
                  label={session.nameOf('member', member)}
                  value={changed.get(member) ?? (choice === 'cast' ? 'none' : choice)}
                  options={options}
                  onChange={to => setChanged(new Map([...changed, [member, to]]))}
                />
              </li>
            ))}
          </ul>
        ) : (
          <CountForm held={held} formRef={form} action="ثبت اصلاح" onCount={counts => void save(counts)} />
        )}
      </div>
    </Modal>
  )
}
