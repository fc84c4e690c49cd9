import { Button } from 'react-aria-components'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { isNamed } from '../../../../shared/domain/voteResult.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { ballotChoices } from '../../../../shared/records/ballot.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import { letterOfPlace } from '../seatKeys.ts'
import { useRecording } from '../useRecording.ts'
import { marks } from './choiceKeys.ts'
import styles from './Votes.module.css'

interface BallotListProps {
  held: HeldVote
  /** Whose turn it is, in a roll call. */
  called?: string | undefined
  /** What is under the one who is called. */
  children?: React.ReactNode
  onPick: (member: string) => void
}

/** Every member by seat with what they voted; a press, or the key of one, is `onPick`. */
export function BallotList({ held, called, children, onPick }: BallotListProps) {
  const { members, state } = useRecording()
  const silent = isNamed(held.vote) ? 'رأی نداده' : 'ورقه نداده'
  const ballots = new Map(held.ballots.map(ballot => [ballot.member, ballot.choice]))
  return (
    <ol className={styles['ballots']}>
      {members.map(({ member }, place) => {
        const choice = ballots.get(member.code)
        const letter = letterOfPlace(place)
        const isCalled = member.code === called
        return (
          <li
            key={member.code}
            className={isCalled ? (styles['called'] ?? '') : ''}
            ref={row => (isCalled ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}
          >
            <Button
              className={styles['ballot'] ?? ''}
              isDisabled={choice === undefined}
              {...(isCalled ? { 'aria-current': 'true' as const } : {})}
              onPress={() => onPick(member.code)}
            >
              <i>{toPersianDigits(String(member.seat))}</i>
              <span>{withFigures(member.title)}</span>
              <span className={styles[choice === 'none' ? 'silent' : (choice ?? 'away')]}>
                {choice === undefined
                  ? state.present.has(member.code)
                    ? 'بدون رأی'
                    : 'در جلسه نیست'
                  : `${marks[choice]} ${choice === 'none' ? silent : ballotChoices[choice]}`}
              </span>
              {letter === '' ? null : <Key>{letter}</Key>}
            </Button>
            {isCalled ? children : null}
          </li>
        )
      })}
    </ol>
  )
}
