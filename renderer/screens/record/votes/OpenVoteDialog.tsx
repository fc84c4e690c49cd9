import { useState } from 'react'
import { type HeldVote, heldVotes } from '../../../../shared/domain/heldVotes.ts'
import { placesOf } from '../../../../shared/domain/voteResult.ts'
import { toLatinDigits, toPersianDigits } from '../../../../shared/persian/digits.ts'
import { majoritiesOf } from '../../../../shared/recording/majorities.ts'
import { agendaItemKindChoices } from '../../../../shared/records/agendaItem.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { voteMethodChoices, voteSubjectChoices } from '../../../../shared/records/vote.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useRecording } from '../useRecording.ts'
import { BlockItems } from './BlockItems.tsx'
import { type Chosen, MajorityField } from './MajorityField.tsx'
import styles from './Votes.module.css'

type Subject = Row<'vote'>['subject']
type Method = Row<'vote'>['method']

const optionsOf = <T extends string>(choices: Readonly<Record<T, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value: value as T, label: String(label) }))
const subjects = optionsOf(voteSubjectChoices)
const methods = optionsOf(voteMethodChoices)

/** What is voted on, how, and by which majority; where it comes from is said beside it. */
export function OpenVoteDialog({ item, onClose }: { item: Row<'agendaItem'>; onClose: () => void }) {
  const { session, act, refusal } = useRecording()
  const [subject, setSubject] = useState<Subject>(() => likelySubject(item, session.rows.vote))
  const [title, setTitle] = useState(() =>
    item.kind === 'election' ? (unfilledPost(session, item.code) ?? item.title) : '',
  )
  const [method, setMethod] = useState<Method>(subject === 'election' ? 'secret' : 'hands')
  const [names, setNames] = useState(() => lastCandidates(session, item.code))
  const [places, setPlaces] = useState(() => placesLeft(session, item.code))
  const [further, setFurther] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<Chosen>(null)
  const [isTried, setTried] = useState(false)
  const isElection = subject === 'election'
  const named = title.trim() === '' ? usualTitle(item, subject) : title.trim()
  const majorities = majoritiesOf(session, { item, subject, title: named })
  const isCounted = !isElection || placeCount(places) !== null
  const open = async (): Promise<void> => {
    if (!isCounted) return
    setTried(true)
    const done = await act('openVote', {
      items: [item.code, ...(isElection ? [] : further)],
      subject,
      title: named,
      method,
      majority: chosen,
      candidates: isElection ? names.split('\n') : [],
      places: isElection ? placeCount(places) : null,
    })
    if (done) onClose()
  }
  return (
    <Modal
      title="رأی‌گیری جدید"
      isOpen
      onClose={onClose}
      failure={isTried ? refusal : undefined}
      actions={
        <>
          <Button look="primary" isDisabled={!isCounted} onPress={() => void open()}>
            آغاز رأی‌گیری
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void open()
        }}
      >
        <div className={styles['pair']}>
          <Choice
            label="موضوع"
            value={subject}
            options={subjects}
            onChange={to => {
              setSubject(to)
              setChosen(null)
              if (to === 'election') setMethod('secret')
              else if (isElection) setMethod('hands')
            }}
          />
          <Choice label="شیوه" value={method} options={methods} onChange={setMethod} />
        </div>
        <Field
          label={isElection ? 'سمت' : 'شرح (اختیاری)'}
          value={title}
          onChange={setTitle}
          autoFocus
          hint={
            subject === 'amendment'
              ? 'متن پیشنهاد اصلاحی را بنویسید.'
              : `اگر خالی باشد: «${usualTitle(item, subject) ?? voteSubjectChoices[subject]}»`
          }
        />
        {isElection ? (
          <>
            <Field
              label="تعداد منتخبان"
              value={places}
              onChange={setPlaces}
              error={isCounted ? undefined : 'عددی از ۱ تا ۵۰ بنویسید.'}
            />
            <Field label="نامزدها، هر نام در یک سطر" value={names} onChange={setNames} multiline />
          </>
        ) : (
          <BlockItems item={item} chosen={further} onChange={setFurther} />
        )}
        <MajorityField majorities={majorities} chosen={chosen} onChange={setChosen} />
      </form>
    </Modal>
  )
}

/** «اصل لایحه», «یک‌فوریت طرح»: of others the subject says enough. */
function usualTitle({ kind }: Row<'agendaItem'>, subject: Subject): string | null {
  const isOfWhole = subject === 'substance' || subject === 'urgency' || subject === 'doubleUrgency'
  return isOfWhole && kind !== 'other' ? `${voteSubjectChoices[subject]} ${agendaItemKindChoices[kind]}` : null
}

/** Urgency is voted before the substance of an item that asks for it. */
function likelySubject(item: Row<'agendaItem'>, votes: readonly Row<'vote'>[]): Subject {
  if (item.kind === 'election') return 'election'
  if (item.kind === 'absences') return 'excuse'
  const urgency = item.urgency === 'double' ? 'doubleUrgency' : item.urgency === 'single' ? 'urgency' : null
  const isVoted = votes.some(({ agendaItem, subject }) => agendaItem === item.code && subject === urgency)
  return urgency === null || isVoted ? 'substance' : urgency
}

/** The round before this one, of the election that the item had last. */
const lastElection = (session: Session, item: string): HeldVote | undefined =>
  heldVotes(session).findLast(
    ({ vote, correction }) => vote.agendaItem === item && vote.subject === 'election' && correction === null,
  )

/** Those of the round before whom it did not elect. */
function lastCandidates(session: Session, item: string): string {
  const { candidates = [], elected = null } = lastElection(session, item) ?? {}
  return candidates.flatMap(one => (elected?.elected.includes(one) ? [] : [one.name])).join('\n')
}

/** The post of the round before, where it is not filled. */
function unfilledPost(session: Session, item: string): string | null {
  const { vote, elected = null } = lastElection(session, item) ?? {}
  return vote !== undefined && elected !== null && elected.tied.length === 0 && elected.left > 0 ? vote.title : null
}

/** As many as the round before left, in digits. */
function placesLeft(session: Session, item: string): string {
  const last = lastElection(session, item)
  const places = last === undefined ? 1 : (last.elected?.left ?? placesOf(last.vote))
  return toPersianDigits(String(Math.max(1, places)))
}

/** Null of what is no number that an election may have. */
function placeCount(text: string): number | null {
  const count = Number(toLatinDigits(text).trim())
  return Number.isInteger(count) && count >= 1 && count <= 50 ? count : null
}
