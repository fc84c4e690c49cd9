import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'

/** The first thing seen: the sessions there are, or at the first start the way to one. */
export default function StartScreen() {
  const sessions = useQuery(orpc.sessions.list.queryOptions())
  const [, go] = useLocation()
  const openSample = useMutation(
    orpc.sessions.openSample.mutationOptions({ onSuccess: ({ session }) => go(`/session/${session}`) }),
  )
  if (sessions.isError) return <ProblemNote cause={sessions.error} onRetry={() => void sessions.refetch()} />
  if (sessions.isPending) return null
  return (
    <Empty
      title="هنوز جلسه‌ای در این انباره نیست"
      action={
        <Button look="primary" isDisabled={openSample.isPending} onPress={() => openSample.mutate({})}>
          باز کردن جلسهٔ نمونه
        </Button>
      }
    >
      جلسهٔ نمونه گزارش سه واحد را دارد و همهٔ کارهای برنامه را نشان می‌دهد؛ رقم‌هایش با برچسب «نمونه» آمده‌اند.
    </Empty>
  )
}
