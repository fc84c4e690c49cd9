import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { orpc } from '../api/api.ts'

const ShutDoor = lazy(() => import('./ShutDoor.tsx'))

/** The window, or what can be done where its store could not be opened. */
export function StoreDoor({ children }: { children: ReactNode }) {
  const { data: door } = useQuery(orpc.door.state.queryOptions())
  if (door?.kind !== 'shut') return children
  return (
    <Suspense>
      <ShutDoor {...door} />
    </Suspense>
  )
}
