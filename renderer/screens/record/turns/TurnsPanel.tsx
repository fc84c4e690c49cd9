import { Debate } from './Debate.tsx'
import { Floor } from './Floor.tsx'
import { Timers } from './Timers.tsx'

/** Who has the floor, who waits for it, and for how long. */
export function TurnsPanel() {
  return (
    <>
      <Floor />
      <Debate />
      <Timers />
    </>
  )
}
