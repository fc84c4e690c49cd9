import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ConsoleState } from '../../../shared/api/presenting.ts'
import { orpc } from '../../api/api.ts'
import { usePresentation } from '../../api/presentation.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import styles from './Console.module.css'
import { decidedBy } from './decidedBy.ts'
import { openAudience } from './hallWindows.ts'
import { Leading } from './Leading.tsx'
import { hearMoves, movesAfter, sendMove } from './sendMoves.ts'
import { useDecks } from './useDecks.ts'
import { useHallReturn } from './useHallReturn.ts'

/** The presentation that the host holds, of this session. */
export function LivePresenter({ session }: { session: string }) {
  const state = usePresentation()
  /** Where it stood when it was ended here. */
  const [left, setLeft] = useState<string>()
  if (state === undefined) return null
  if (state?.presentation.session !== session)
    return <NoPresentation session={session} other={state?.presentation.session} left={left} />
  return <Presenting state={state} onEnd={() => setLeft(state.presentation.slide)} />
}

function Presenting({ state, onEnd }: { state: ConsoleState; onEnd: () => void }) {
  const slides = useDecks(state)
  useHallReturn(state.screens)
  const end = useMutation(orpc.presenting.end.mutationOptions({ onSuccess: onEnd }))
  const { serial } = state.frame
  useEffect(() => hearMoves(serial), [serial])
  if (slides === undefined) return null
  return (
    <Leading
      state={state}
      decided={() =>
        decidedBy(
          state.presentation,
          movesAfter(serial),
          slides.flatMap(({ slide, lock }) => (lock === 'closed' ? [] : [slide])),
          state.frame.now,
        )
      }
      slides={slides}
      isRehearsal={false}
      move={sendMove}
      end={() => end.mutate({})}
      openHall={() => void openAudience()}
    />
  )
}

interface NoPresentationProps {
  session: string
  /** The session whose presentation goes on. */
  other: string | undefined
  /** Slide at which this one was ended. */
  left: string | undefined
}

function NoPresentation({ session, other, left }: NoPresentationProps) {
  const start = useMutation(
    orpc.presenting.start.mutationOptions({
      onSuccess: () => (left === undefined ? undefined : sendMove({ kind: 'goTo', slide: left, isJump: false })),
    }),
  )
  const away = <ButtonLink href={`/session/${encodeURIComponent(session)}/present`}>آماده‌سازی اسلایدها</ButtonLink>
  const heading = <h1 className={styles['heading']}>میز نمایش</h1>
  if (other !== undefined)
    return (
      <>
        {heading}
        <Empty
          title="نمایش جلسهٔ دیگری در جریان است"
          action={
            <>
              <ButtonLink look="primary" href={`/session/${encodeURIComponent(other)}/console`}>
                میز نمایش آن جلسه
              </ButtonLink>
              {away}
            </>
          }
        >
          هر بار یک جلسه نمایش داده می‌شود؛ نخست آن را پایان دهید.
        </Empty>
      </>
    )
  return (
    <>
      {heading}
      <Empty
        title={left === undefined ? 'نمایشی در جریان نیست' : 'نمایش پایان یافت'}
        action={
          <>
            <Button look="primary" autoFocus isPending={start.isPending} onPress={() => start.mutate({ session })}>
              {left === undefined ? 'شروع نمایش' : 'ادامه از همان اسلاید'}
            </Button>
            {away}
          </>
        }
      >
        نمایشگرهای صحن تا آغاز نمایش تنها نشان شورا را نشان می‌دهند.
      </Empty>
    </>
  )
}
