import { useState } from 'react'
import { tieBreakChoices } from '../../../../shared/records/candidate.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Votes.module.css'

type Cause = keyof typeof tieBreakChoices
const causes = Object.entries(tieBreakChoices).map(([value, label]) => ({ value: value as Cause, label }))

/** Who won of those with as many votes, and what decided it, in the law's order. */
export function TieBreak({ vote, tied }: { vote: string; tied: readonly Row<'candidate'>[] }) {
  const { act } = useRecording()
  const [won, setWon] = useState<string | null>(null)
  const [by, setBy] = useState<Cause>('veteran')
  return (
    <div className={styles['tie']}>
      <Choice
        label="برنده"
        value={won}
        options={tied.map(({ position, name }) => ({ value: String(position), label: name }))}
        onChange={setWon}
      />
      <Choice label="به سبب" value={by} options={causes} onChange={setBy} />
      <Button isDisabled={won === null} onPress={() => void act('breakTie', { vote, candidate: Number(won), by })}>
        ثبت برنده
      </Button>
    </div>
  )
}
