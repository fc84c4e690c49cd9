import { voteOutcome } from '../../../../shared/documents/record/votes.ts'
import { hourOf } from '../../../../shared/documents/record/words.ts'
import { type HeldVote, titleOfVote } from '../../../../shared/domain/heldVotes.ts'
import { resultPhrase } from '../../../../shared/domain/voteResult.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { voteMethodChoices } from '../../../../shared/records/vote.ts'
import { Button } from '../../../components/Button.tsx'
import { Pill, type Tone } from '../../../components/Pill.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import { useRecording } from '../useRecording.ts'
import { TieBreak } from './TieBreak.tsx'
import styles from './Votes.module.css'

interface FinishedVoteProps {
  held: HeldVote
  /** Its keys are the panel's. */
  isLast: boolean
  isResolved: boolean
  onRepeat: () => void
  onCorrect: () => void
  onResolve: () => void
}

/** A vote that is over: what it came to, in the words of the minutes, and what follows from it. */
export function FinishedVote({ held, isLast, isResolved, onRepeat, onCorrect, onResolve }: FinishedVoteProps) {
  const { state } = useRecording()
  const { vote, correction, result, elected } = held
  const { tone, word } = standing(held)
  const isUnfinished = vote.state === 'unfinished'
  return (
    <article className={`${styles['over']} ${isUnfinished ? styles['stopped'] : ''}`} aria-label={titleOfVote(vote)}>
      <header>
        <b>{withFigures(titleOfVote(vote))}</b>
        <Pill tone={tone}>{word}</Pill>
        <small>{toPersianDigits(`${voteMethodChoices[vote.method]} · ${hourOf(vote.to ?? vote.from)}`)}</small>
      </header>
      <p role={isLast ? 'status' : undefined}>{withFigures(outcomeText(held))}</p>
      {elected !== null && elected.tied.length > 0 && correction === null ? (
        <TieBreak vote={vote.code} tied={elected.tied} />
      ) : null}
      <footer>
        {isUnfinished && isLast ? (
          <Button isDisabled={!state.hasQuorum} onPress={onRepeat}>
            برگزاری دوباره <Key>Enter</Key>
          </Button>
        ) : null}
        {isLast && result.carried === true && !isResolved ? (
          <Button look="primary" onPress={onResolve}>
            ثبت مصوبه <Key>Enter</Key>
          </Button>
        ) : null}
        {vote.state === 'finished' && correction === null ? (
          <Button look="quiet" onPress={onCorrect}>
            اصلاح… {isLast ? <Key>/</Key> : null}
          </Button>
        ) : null}
      </footer>
    </article>
  )
}

function standing({ vote, correction, result, elected }: HeldVote): { tone: Tone; word: string } {
  if (vote.state !== 'finished') return { tone: 'bad', word: '■ ناتمام' }
  if (correction !== null) return { tone: 'plain', word: 'اصلاح شد' }
  if (elected !== null && elected.tied.length > 0) return { tone: 'warn', word: '◆ رأی برابر' }
  if (elected !== null && elected.elected.length > 0 && elected.left > 0)
    return { tone: 'warn', word: toPersianDigits(`◆ ${elected.left} جایگاه مانده`) }
  if (vote.subject === 'election')
    return result.carried === true ? { tone: 'good', word: '✓ انتخاب شد' } : { tone: 'bad', word: '✗ رأی نیاورد' }
  return result.carried === true ? { tone: 'good', word: '✓ تصویب شد' } : { tone: 'bad', word: '✗ تصویب نشد' }
}

/** Its name stands above it. */
function outcomeText(held: HeldVote): string {
  if (held.vote.state === 'unfinished') return stoppedText(held)
  const isPlain = held.correction === null && held.vote.subject !== 'election'
  return isPlain ? `${resultPhrase(held.result)}.` : voteOutcome(held)
}

/** «در ۱۱:۲۹ متوقف شد؛ ۵ رأی از ۱۱ نگه داشته شد و شمرده نمی‌شود.» */
function stoppedText({ vote, ballots }: HeldVote): string {
  const given = ballots.filter(({ choice }) => choice !== 'none').length
  return toPersianDigits(
    `در ساعت ${hourOf(vote.to ?? vote.from)} متوقف شد؛ ${given} رأی از ${ballots.length} نفر نگه داشته شد و شمرده نمی‌شود.`,
  )
}
