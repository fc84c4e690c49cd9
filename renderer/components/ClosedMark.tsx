import { Lock } from 'lucide-react'
import { opennessChoices } from '../../shared/records/openness.ts'
import { Pill } from './Pill.tsx'

/** Says of what it stands beside that it is closed: by a lock and by the word. */
export function ClosedMark() {
  return (
    <Pill tone="warn">
      <Lock size={13} aria-hidden />
      {opennessChoices.closed}
    </Pill>
  )
}
