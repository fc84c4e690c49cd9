import { namesText } from '../../../../shared/documents/record/words.ts'
import { type HeldVote, titleOfVote } from '../../../../shared/domain/heldVotes.ts'
import { isNamed } from '../../../../shared/domain/voteResult.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { voteMethodChoices } from '../../../../shared/records/vote.ts'
import { thresholdName } from '../../../../shared/rules/threshold.ts'
import { Button } from '../../../components/Button.tsx'
import { Pill } from '../../../components/Pill.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import record from '../Record.module.css'
import { useRecording } from '../useRecording.ts'
import { Hands } from './Hands.tsx'
import { Papers } from './Papers.tsx'
import { RollCall } from './RollCall.tsx'
import styles from './Votes.module.css'

/** The vote that is held: its majority, who has not voted yet, and the ballots as its way of voting takes them. */
export function OpenVote({ held }: { held: HeldVote }) {
  const { session, act } = useRecording()
  const { vote, items, ballots, result } = held
  const waiting = ballots.filter(({ choice }) => choice === 'none')
  const given = isNamed(vote) ? 'رأی' : 'ورقه'
  const names = waiting.map(({ member }) => session.nameOf('member', member))
  return (
    <>
      <h2>
        <span>{withFigures(titleOfVote(vote))}</span>
        <Pill>{voteMethodChoices[vote.method]}</Pill>
      </h2>
      {items.length < 2 ? null : (
        <p className={record['soft']}>
          {withFigures(`یکجا برای ${items.map(({ title }) => `«${title}»`).join('، ')}`)}
        </p>
      )}
      <p className={styles['needed']}>
        {toPersianDigits(`${ballots.length - waiting.length} از ${ballots.length} ${given} · `)}
        {vote.share === 'most'
          ? thresholdName(vote)
          : toPersianDigits(`حد لازم: ${result.needed} رأی، ${thresholdName(vote)}`)}
      </p>
      <p className={styles['waiting']} role="status">
        {waiting.length === 0
          ? `همهٔ حاضران ${given} داده‌اند.`
          : withFigures(toPersianDigits(`هنوز ${given} نداده‌اند (${waiting.length}): ${namesText(names)}`))}
      </p>
      {vote.method === 'rollCall' ? (
        <RollCall held={held} />
      ) : vote.method === 'hands' ? (
        <Hands held={held} />
      ) : (
        <Papers held={held} />
      )}
      <p className={styles['foot']}>
        <Button look="quiet" onPress={() => void act('stopVote', {})}>
          ناتمام گذاشتن رأی‌گیری
        </Button>
      </p>
    </>
  )
}
