import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { orpc } from '../api/api.ts'

const ShutDoor = lazy(() => import('./ShutDoor.tsx'))
const LockedDoor = lazy(() => import('./LockedDoor.tsx'))

/** The window, or what can be done where its store could not be opened. */
export function StoreDoor({ children }: { children: ReactNode }) {
  const { data: door } = useQuery(orpc.door.state.queryOptions())
  if (door?.kind !== 'shut' && door?.kind !== 'locked') return children
  return <Suspense>{door.kind === 'shut' ? <ShutDoor {...door} /> : <LockedDoor {...door} />}</Suspense>
}
