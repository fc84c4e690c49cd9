import { useMutation } from '@tanstack/react-query'
import { formatJalaliDate } from '../../../../shared/persian/jalali.ts'
import { saveRecords } from '../../../api/saveRecords.ts'
import { Button } from '../../../components/Button.tsx'
import { DayField } from '../../../components/DayField.tsx'
import { useSession } from '../../../session/useSession.ts'

interface SessionDueProps {
  /** ISO day; null where nobody has said it. */
  due: string | null
  proposed: string
}

/** By when departments send their reports to the session; what the rules propose is taken by a button. */
export function SessionDue({ due, proposed }: SessionDueProps) {
  const session = useSession()
  const { mutate } = useMutation({
    mutationFn: async (day: string | null) =>
      session &&
      saveRecords([
        { kind: 'session', row: { ...session, reportsDue: day }, over: { reportsDue: session.reportsDue } },
      ]),
  })
  return (
    <>
      <DayField label="مهلت ارسال گزارش" value={due} onChange={day => mutate(day)} optional />
      {due === null ? (
        <Button look="quiet" onPress={() => mutate(proposed)}>
          پیشنهاد: {formatJalaliDate(proposed, 'weekday')}، همراه با ارسال دستور جلسه
        </Button>
      ) : null}
    </>
  )
}
