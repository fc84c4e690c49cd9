import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { nextSession } from '../../../shared/domain/nextSession.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { todayInTehran } from '../../components/today.ts'
import { SessionFields } from '../../session/SessionFields.tsx'
import { showHidden } from '../../state/toasts.ts'

interface NewSessionProps {
  terms: readonly JsonRow[]
  sessions: readonly Row<'session'>[]
  onClose: () => void
}

/** The next session, proposed from those before it. */
export function NewSession({ terms, sessions, onClose }: NewSessionProps) {
  const [, go] = useLocation()
  const term = terms.toSorted((a, b) => String(b['startsOn']).localeCompare(String(a['startsOn'])))[0]
  const own = { code: String(term?.['code']), number: Number(term?.['number']) }
  const [session, setSession] = useState(() => nextSession(sessions, own, todayInTehran()))
  const add = useMutation(
    orpc.sessions.add.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ session: code, hidden }) => {
        showHidden(hidden)
        go(`/session/${code}/collect`)
      },
    }),
  )
  const change = (patch: Partial<Row<'session'>>) => setSession(before => ({ ...before, ...patch }))
  return (
    <Modal
      title="جلسهٔ جدید"
      isOpen
      onClose={onClose}
      failure={add.error}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => add.mutate({ session })}
            isDisabled={session.place.trim() === ''}
            isPending={add.isPending}
          >
            ساختن جلسه
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <SessionFields session={session} others={sessions} onChange={change} />
    </Modal>
  )
}
