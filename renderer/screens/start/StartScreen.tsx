import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { lazyComponent } from '../../components/lazyComponent.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { Home } from './Home.tsx'

const FirstStart = lazyComponent(() => import('./FirstStart.tsx').then(module => module.FirstStart))

/** The first thing seen: the council's sessions, or at the first start the way to them. */
export default function StartScreen() {
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const councils = useQuery(orpc.records.list.queryOptions({ input: { kind: 'council' } }))
  const terms = useQuery(orpc.records.list.queryOptions({ input: { kind: 'term' } }))
  const failed = [sessions, councils, terms].find(({ isError }) => isError)
  if (failed) return <ProblemNote cause={failed.error} onRetry={() => void failed.refetch()} />
  if (!sessions.data || !councils.data || !terms.data) return null
  const [council] = councils.data
  if (council === undefined) return <FirstStart />
  return <Home council={council} terms={terms.data} sessions={sessions.data} />
}
