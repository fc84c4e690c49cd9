import { useMutation } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import type { Edition } from '../../../shared/document.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { saveFile } from '../../components/saveFile.ts'
import { showProblem } from '../../state/toasts.ts'

/** The invitation for the recipients' calendars. */
export function CalendarButton({ session, edition }: { session: string; edition: Edition }) {
  const giving = useMutation({
    mutationFn: () => api.documents.calendar({ session, edition }),
    onSuccess: ({ file }) => saveFile(file),
    onError: cause => showProblem(problemOf(cause)),
  })
  return (
    <Button isPending={giving.isPending} onPress={() => giving.mutate()}>
      <CalendarPlus size={16} /> پروندهٔ تقویم (ics)
    </Button>
  )
}
