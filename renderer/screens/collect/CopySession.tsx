import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import type { CopyOffer } from '../../../shared/domain/copySession.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { parsePeriod } from '../../../shared/quantities/period.ts'
import { api, orpc, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { Tick } from '../../components/Tick.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { sessionTitle } from '../../session/sessionTitle.ts'
import { useSessionCode } from '../../session/useSession.ts'
import { showHidden, useToasts } from '../../state/toasts.ts'
import styles from './CopySession.module.css'

/** What recurs is taken over from the session before: items, guests, who is asked to report; never their numbers. */
export default function CopySession({ onClose }: { onClose: () => void }) {
  const session = useSessionCode()
  const { data: offer, error } = useQuery({
    ...orpc.sessions.copyOffer.queryOptions({ input: { session } }),
    gcTime: 0,
  })
  if (offer) return <Offered session={session} offer={offer} onClose={onClose} />
  return (
    <Modal title={title} isOpen onClose={onClose}>
      {error ? <ProblemNote cause={error} /> : null}
      {offer === null ? <p>پیش از این جلسه، جلسهٔ دیگری نیست.</p> : null}
    </Modal>
  )
}

const title = 'کپی از جلسهٔ قبل'

function Offered({ session, offer, onClose }: { session: string; offer: CopyOffer; onClose: () => void }) {
  const { from, items, guests, departments } = offer
  const [chosenItems, setItems] = useState(() => items.filter(({ recurs }) => recurs).map(({ code }) => code))
  const [chosenGuests, setGuests] = useState(() => guests.map(({ code }) => code))
  const [asked, setAsked] = useState(() => departments.map(({ code }) => code))
  const copy = useMutation(
    orpc.sessions.copy.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ group, hidden }) => {
        showHidden(hidden)
        const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
        useToasts.getState().show({ tone: 'done', text: `از ${sessionTitle(from)} کپی شد.`, ...undo })
        onClose()
      },
    }),
  )
  const submit = (): void =>
    copy.mutate({
      session,
      items: chosenItems,
      guests: chosenGuests,
      departments: departments.filter(({ code }) => asked.includes(code)).map(({ code, period }) => ({ code, period })),
    })
  const count = chosenItems.length + chosenGuests.length + asked.length
  return (
    <Modal
      title={title}
      isOpen
      onClose={onClose}
      failure={copy.error}
      actions={
        <>
          <Button look="primary" autoFocus isDisabled={count === 0} isPending={copy.isPending} onPress={submit}>
            {toPersianDigits(`کپی ${count} مورد`)}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p className={styles['note']}>
        {withFigures(`از ${sessionTitle(from)}، ${formatJalaliDate(from.date, 'long')}.`)} گزارش‌ها خالی آغاز می‌شود و هیچ
        رقمی کپی نمی‌شود.
      </p>
      <Part title="دستورها" note="آنچه در جلسه‌های پیش هم بوده انتخاب شده است." chosen={chosenItems} onChange={setItems}>
        {items.map(item => (
          <Tick key={item.code} value={item.code}>
            {withFigures(item.title)}
          </Tick>
        ))}
      </Part>
      <Part title="مدعوان" chosen={chosenGuests} onChange={setGuests}>
        {guests.map(guest => (
          <Tick key={guest.code} value={guest.code}>
            {withFigures(guest.text)}
          </Tick>
        ))}
      </Part>
      <Part title="درخواست گزارش از واحدها" chosen={asked} onChange={setAsked}>
        {departments.map(({ code, name, period }) => (
          <Tick key={code} value={code}>
            {name}
            <small>{withFigures(parsePeriod(period).label)}</small>
          </Tick>
        ))}
      </Part>
      {items.length + guests.length + departments.length === 0 ? <p>آنچه بود در این جلسه هم هست.</p> : null}
    </Modal>
  )
}

interface PartProps {
  title: string
  note?: string
  chosen: string[]
  onChange: (chosen: string[]) => void
  children: ReactNode[]
}

function Part({ title: called, note, chosen, onChange, children }: PartProps) {
  if (children.length === 0) return null
  return (
    <CheckboxGroup className={styles['part'] ?? ''} value={chosen} onChange={onChange}>
      <Label>{toPersianDigits(`${called} (${chosen.length} از ${children.length})`)}</Label>
      {note === undefined ? null : <small>{note}</small>}
      <div className={styles['ticks']}>{children}</div>
    </CheckboxGroup>
  )
}
