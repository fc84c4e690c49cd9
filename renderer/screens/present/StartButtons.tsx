import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Edition } from '../../../shared/document.ts'
import { api } from '../../api/api.ts'
import { presentationQuery } from '../../api/presentation.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { useHallLook } from '../../state/hallLook.ts'
import { showProblem } from '../../state/toasts.ts'
import { openAudience, openChair } from '../console/hallWindows.ts'

/** Begins the presentation with the hall's window and the presenter's, or its rehearsal in this one. */
export function StartButtons({ session, edition }: { session: string; edition: Edition }) {
  const { data } = useQuery(presentationQuery)
  const isOn = data?.presentation.session === session
  const [isStarting, setStarting] = useState(false)
  const start = async (): Promise<void> => {
    setStarting(true)
    try {
      if (!isOn) {
        await api.presenting.start({ session })
        await api.presenting.move({ kind: 'look', look: useHallLook.getState().look })
      }
      if (data == null || data.screens.length === 0) await openAudience()
      const opened = await api.host.openPlace({ session, place: 'console' })
      // The console's page is read anew, for a pass of its own: it outlives the host.
      if (opened !== null) location.assign(opened.address)
    } catch (cause) {
      showProblem(problemOf(cause))
    }
    setStarting(false)
  }
  const rehearse = (): void => navigate(`/session/${encodeURIComponent(session)}/console?rehearsal=${edition}`)
  return (
    <>
      <Button onPress={() => void openChair(session)}>نمای رئیس جلسه</Button>
      <Button onPress={rehearse}>تمرین روی همین صفحه</Button>
      <Button look="primary" isPending={isStarting} onPress={() => void start()}>
        {isOn ? 'میز نمایش' : 'شروع نمایش'}
      </Button>
    </>
  )
}
