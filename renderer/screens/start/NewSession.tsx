import { useState } from 'react'
import { useLocation } from 'wouter'
import { newCode } from '../../../shared/domain/newCode.ts'
import { nextSession } from '../../../shared/domain/nextSession.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { useSaveRecord } from '../../api/useSaveRecord.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { todayInTehran } from '../../components/today.ts'
import { SessionFields } from '../../session/SessionFields.tsx'

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
  const save = useSaveRecord('session')
  const change = (patch: Partial<Row<'session'>>) => setSession(before => ({ ...before, ...patch }))
  const create = (): void => {
    const code = newCode(
      `s${own.number}-${session.numberInTerm}`,
      sessions.map(one => one.code),
    )
    save.mutate({ ...session, code }, { onSuccess: () => go(`/session/${code}/collect`) })
  }
  return (
    <Modal
      title="جلسهٔ تازه"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={create} isDisabled={session.place.trim() === ''} isPending={save.isPending}>
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
