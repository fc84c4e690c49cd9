import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Notices } from '../../../shared/api/presenting.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import { runningTimers } from '../../../shared/hall/timers.ts'
import { api, orpc } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { useHostClock } from '../../components/slide/useHostClock.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { showProblem } from '../../state/toasts.ts'
import { TimerForm } from '../console/timers/TimerForm.tsx'
import { TimerList } from '../console/timers/TimerList.tsx'
import styles from './Chair.module.css'
import { useChair } from './useChair.ts'

/** Milliseconds between two looks. A watch would keep one of the few lines that a browser has to a host. */
const lookAfter = 2000

/** What the hall's band says besides the record: a message, and timers by their names; the chair starts some, too. */
export function NoticesPart() {
  const { record } = useChair()
  const { data, refetch } = useQuery({
    ...orpc.presenting.notices.queryOptions(),
    refetchInterval: lookAfter,
    refetchIntervalInBackground: true,
  })
  if (data == null || data.session !== record.code) return null
  const move = async (wanted: Move): Promise<void> => {
    try {
      await api.presenting.move(wanted)
      await refetch()
    } catch (cause) {
      showProblem(problemOf(cause))
    }
  }
  return <Shown notices={data} move={wanted => void move(wanted)} />
}

function Shown({ notices, move }: { notices: Notices; move: (wanted: Move) => void }) {
  const [isStarting, setStarting] = useState(false)
  const now = useHostClock(notices.now)
  const timers = runningTimers(notices.timers, new Date(now).toISOString())
  return (
    <section className={styles['card']} aria-label="پیام و زمان‌سنج">
      {notices.message === '' ? null : (
        <p>
          <span className={styles['soft']}>پیام به صحن:</span> <b>{withFigures(notices.message)}</b>
        </p>
      )}
      <TimerList timers={timers} now={now} onEnd={label => move({ kind: 'endTimer', label })} />
      {isStarting ? (
        <TimerForm
          onStart={(label, seconds) => {
            move({ kind: 'startTimer', label, seconds })
            setStarting(false)
          }}
        />
      ) : (
        <div>
          <Button onPress={() => setStarting(true)}>زمان‌سنج جدید…</Button>
        </div>
      )}
    </section>
  )
}
