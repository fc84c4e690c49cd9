import type { AudienceFrame, Band, SpeakerClock } from '../../../shared/hall/audienceFrame.ts'
import { runningTimers } from '../../../shared/hall/timers.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './BandView.module.css'
import { Fitted } from './Fitted.tsx'
import { RunningTime } from './RunningTime.tsx'
import { useHostClock } from './useHostClock.ts'

/** Seconds before a speaker's end from which it is said that it is near. */
const nearEnd = 30

/** Characters of a message beside which everything else has room; a longer one takes that of vote and quorum. */
const shortMessage = 60

/** Timers beside each other while nobody speaks and nothing is voted on; the first to end comes before the others. */
const mostTimers = 2

/** The band under the slide, of its own: what is dealt with, who speaks and how long still, quorum and hour. */
export function BandView({ frame, isLost }: { frame: AudienceFrame; isLost: boolean }) {
  const { band, message, look, now, zone, slide } = frame
  const time = useHostClock(now)
  const isLong = message.length > shortMessage
  const isVoteElsewhere = isLong || slide?.body.some(({ kind }) => kind === 'voteBoard')
  const vote = isVoteElsewhere ? null : (band?.vote ?? null)
  const speaker = band?.speaker ?? null
  // Where much stands beside each other, clocks keep their place and names give theirs.
  const beside = [message !== '', speaker, vote].filter(Boolean).length
  const timers = runningTimers(frame.timers, new Date(time).toISOString()).slice(0, Math.max(1, mostTimers - beside))
  const isCrowded = beside + timers.length > 1
  return (
    <Fitted
      className={isCrowded ? `${styles['band']} ${styles['crowded']}` : styles['band']}
      of={[band, message, timers.map(({ label }) => label).join(), look, isLost]}
    >
      {message === '' ? <ItemCell band={band} /> : <MessageCell message={message} />}
      {speaker === null ? null : <SpeakerCell speaker={speaker} time={time} />}
      {vote === null ? null : <VoteCell vote={vote} />}
      {timers.map(({ label, until }) => (
        <div key={label} className={styles['timed']} data-within="">
          <p>
            <small>زمان‌سنج</small>
            <b>{withFigures(label)}</b>
          </p>
          <RunningTime seconds={Math.ceil((Date.parse(until) - time) / 1000)} />
        </div>
      ))}
      <div className={styles['hall']} data-within="">
        {isLong && !isLost ? null : <Attendance band={band} isLost={isLost} />}
        <time>{hourOf(time, zone)}</time>
      </div>
    </Fitted>
  )
}

/** What is said of a session that has no item left. */
const phaseWords = { before: '', running: '', adjourned: 'تنفس', ended: 'جلسه پایان یافت' } as const

function ItemCell({ band }: { band: Band | null }) {
  if (!band) return <div className={styles['item']} data-within="" />
  const { phase, item, next } = band
  return (
    <div className={styles['item']} data-within="">
      <p>
        <small>
          {item === null
            ? next !== null && 'دستور بعد'
            : withFigures(`دستور ${item.number} از ${item.of.toLocaleString('fa-IR')}`)}
        </small>
        <b>{withFigures(item?.title ?? next ?? phaseWords[phase])}</b>
      </p>
    </div>
  )
}

function MessageCell({ message }: { message: string }) {
  return (
    <div className={styles['item']} data-within="">
      <p role="status">
        <b>{withFigures(message)}</b>
      </p>
    </div>
  )
}

function SpeakerCell({ speaker, time }: { speaker: SpeakerClock; time: number }) {
  const { label, who, limit } = speaker
  const used = usedNow(speaker, time)
  const left = limit === null ? null : limit - used
  const isEnding = left !== null && left <= nearEnd
  return (
    <div className={styles['timed']} data-ending={isEnding} data-within="">
      {limit === null ? null : (
        <span className={styles['bar']}>
          <i style={{ inlineSize: `${Math.max(0, Math.min(1, used / limit)) * 100}%` }} />
        </span>
      )}
      <p>
        <small>{said(label, left, speaker.isStopped)}</small>
        <b>{withFigures(who)}</b>
      </p>
      <RunningTime seconds={left ?? used} />
    </div>
  )
}

/** Whole seconds used until a moment of the host's clock. */
function usedNow({ at, used, isStopped }: SpeakerClock, time: number): number {
  return isStopped ? used : used + Math.max(0, Math.floor((time - Date.parse(at)) / 1000))
}

function said(label: string, left: number | null, isStopped: boolean): string {
  if (isStopped) return `${label} · متوقف`
  if (left === null || left > nearEnd) return label
  return left >= 0 ? '■ پایان وقت نزدیک است' : '■ وقت تمام شد'
}

const voteMarks = { open: '○ رأی‌گیری', carried: '✓ نتیجهٔ رأی‌گیری', notCarried: '■ نتیجهٔ رأی‌گیری' }

function VoteCell({ vote: { state, verdict } }: { vote: NonNullable<Band['vote']> }) {
  return (
    <div className={styles['vote']} data-state={state} data-within="">
      <p>
        <small>{voteMarks[state]}</small>
        <b>{verdict}</b>
      </p>
    </div>
  )
}

function Attendance({ band, isLost }: { band: Band | null; isLost: boolean }) {
  const quorum = band?.quorum
  return (
    <p>
      {isLost ? (
        <small>◌ ارتباط قطع است</small>
      ) : quorum ? (
        <small>
          {quorum.holds
            ? `✓ رسمی · حد نصاب ${quorum.quorum.toLocaleString('fa-IR')}`
            : `■ تا حد نصاب ${(quorum.quorum - quorum.present).toLocaleString('fa-IR')} نفر`}
        </small>
      ) : null}
      {quorum ? <b>{quorum.present.toLocaleString('fa-IR')} نفر حاضر</b> : null}
    </p>
  )
}

function hourOf(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat('fa-IR', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(
    time,
  )
}
