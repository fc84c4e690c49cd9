import { Button } from 'react-aria-components'
import { hourOf } from '../../../../shared/documents/record/words.ts'
import { speakerName, turnWords } from '../../../../shared/recording/speakers.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { narrativeReferences, useResolved } from '../../report/facts/useResolved.ts'
import { readable } from '../../report/narrative/sentenceAbout.ts'
import { useRecording } from '../useRecording.ts'
import styles from './Statements.module.css'

interface StatementProps {
  turn: Row<'speakingTurn'>
  /** It is being written below. */
  isOpen: boolean
  onOpen: () => void
}

/** What somebody said, its figures as they are now; pressing it opens its box. */
export function Statement({ turn, isOpen, onOpen }: StatementProps) {
  const { session } = useRecording()
  const text = turn.summary ?? ''
  const resolved = useResolved({ record: { kind: 'speakingTurn', key: turn.code } }, narrativeReferences(text))
  return (
    <li>
      <Button className={styles['statement'] ?? ''} aria-current={isOpen} onPress={onOpen}>
        <time dir="ltr">{hourOf(turn.from ?? '')}</time>
        <span>
          <b>{withFigures(`${speakerName(session, turn)}، ${turnWords(turn)}: `)}</b>
          {turn.openness === 'closed' ? <small>غیرعلنی · </small> : null}
          {text === '' ? <small>هنوز نوشته نشده</small> : withFigures(readable(text, resolved))}
        </span>
      </Button>
    </li>
  )
}
