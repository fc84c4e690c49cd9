import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Deck } from '../../../shared/deck.ts'
import type { Edition } from '../../../shared/document.ts'
import { applyMove, newPresentation } from '../../../shared/hall/applyMove.ts'
import { frameOf } from '../../../shared/hall/frameOf.ts'
import { liveSlides } from '../../../shared/hall/liveSlides.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import type { Session } from '../../../shared/session/session.ts'
import { orpc } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useHallLook } from '../../state/hallLook.ts'
import { showProblem } from '../../state/toasts.ts'
import { useRecorded } from '../record/useRecorded.ts'
import { Leading } from './Leading.tsx'
import { listSlides } from './slideList.ts'

/** A presentation that this window alone holds: no screen of the hall sees it. */
export function Rehearsal({ session, edition }: { session: string; edition: Edition }) {
  const { data, error, refetch } = useQuery(orpc.presenting.deck.queryOptions({ input: { session, edition } }))
  const { session: record } = useRecorded(session)
  if (error) return <ProblemNote cause={error} onRetry={() => void refetch()} />
  return data === undefined || record === undefined ? null : <Rehearsing deck={data} record={record} />
}

const now = (): string => new Date().toISOString()

function Rehearsing({ deck, record }: { deck: Deck; record: Session }) {
  const [presentation, setPresentation] = useState(() => kept(deck) ?? begun(deck))
  const move = (wanted: Move): void =>
    setPresentation(was => {
      const stage = { slides: deck.slides, live: liveSlides(record), isBehindDoors: false, screens: [] }
      try {
        const moved = applyMove(was, wanted, stage, now())
        sessionStorage.setItem(placeOf(deck), JSON.stringify(moved))
        return moved
      } catch (cause) {
        showProblem(problemOf(cause))
        return was
      }
    })
  const end = (): void => {
    sessionStorage.removeItem(placeOf(deck))
    navigate(`/session/${encodeURIComponent(deck.session)}/present`)
  }
  const state = {
    presentation,
    frame: { ...frameOf(presentation, deck, record, now()), serial: 0 },
    deck: 0,
    changed: [],
    screens: [],
    network: null,
    networkWas: null,
    mayClose: false,
    trouble: null,
  }
  return (
    <Leading
      state={state}
      decided={() => presentation}
      slides={listSlides(deck.slides, deck.slides)}
      isRehearsal
      move={move}
      end={end}
      openHall={() => undefined}
    />
  )
}

const begun = (deck: Deck): Presentation => ({
  ...newPresentation(deck.session, deck.slides, useHallLook.getState().look, now()),
  edition: deck.edition,
})

/** A reload goes on where it was. */
const placeOf = ({ session, edition }: Deck): string => `rehearsal/${session}/${edition}`

function kept(deck: Deck): Presentation | null {
  const text = sessionStorage.getItem(placeOf(deck))
  return text === null ? null : (JSON.parse(text) as Presentation)
}
