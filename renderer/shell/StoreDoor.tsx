import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { orpc } from '../api/api.ts'

const ShutDoor = lazy(() => import('./ShutDoor.tsx'))
const LockedDoor = lazy(() => import('./LockedDoor.tsx'))

/** The window, or what can be done where its store could not be opened. */
export function StoreDoor({ children }: { children: ReactNode }) {
  const { data: door } = useQuery(orpc.door.state.queryOptions())
  // It stays while the store is worked on.
  const [held, hold] = useState<typeof door>()
  const shown = held ?? door
  if (shown?.kind !== 'shut' && shown?.kind !== 'locked') return children
  return (
    <Suspense>
      {shown.kind === 'shut' ? (
        <ShutDoor {...shown} hold={isHeld => hold(isHeld ? shown : undefined)} />
      ) : (
        <LockedDoor {...shown} />
      )}
    </Suspense>
  )
}
