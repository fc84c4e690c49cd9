import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Row } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { api, orpc, shownInPlace } from '../api/api.ts'
import { saveRecords } from '../api/saveRecords.ts'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { useToasts } from '../state/toasts.ts'
import styles from './SessionDetails.module.css'
import { SessionFields } from './SessionFields.tsx'
import { sessionTitle } from './sessionTitle.ts'

interface SessionDetailsProps {
  session: Row<'session'>
  others: readonly Row<'session'>[]
  onClose: () => void
}

/** A session that is put off, moved or numbered anew; one that was made by mistake goes. */
export default function SessionDetails({ session: stored, others, onClose }: SessionDetailsProps) {
  const [, go] = useLocation()
  const [begun] = useState(stored)
  const [patch, setPatch] = useState<Partial<Row<'session'>>>({})
  const session = { ...begun, ...patch }
  const save = useMutation({
    meta: shownInPlace,
    mutationFn: () => saveRecords([{ kind: 'session', row: session, over: fieldsOf(patch, begun) }]),
    onSuccess: onClose,
  })
  const remove = useMutation(
    orpc.sessions.remove.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ group }) => {
        const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
        useToasts.getState().show({ tone: 'done', text: `${sessionTitle(stored)} حذف شد.`, ...undo })
        go('/')
      },
    }),
  )
  const isBusy = save.isPending || remove.isPending
  return (
    <Modal
      title="مشخصات جلسه"
      isOpen
      onClose={onClose}
      failure={save.error ?? remove.error}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => save.mutate()}
            isDisabled={session.place.trim() === ''}
            isPending={isBusy}
          >
            ذخیره
          </Button>
          <Button onPress={onClose}>انصراف</Button>
          <span className={styles['far']}>
            <Button look="danger" isPending={isBusy} onPress={() => remove.mutate({ session: stored.code })}>
              حذف جلسه
            </Button>
          </span>
        </>
      }
    >
      <SessionFields
        session={session}
        others={others}
        onChange={change => setPatch(before => ({ ...before, ...change }))}
      />
    </Modal>
  )
}

/** The edited fields as they were: somebody else's later edit of one of them is not written over. */
function fieldsOf(patch: Partial<Row<'session'>>, begun: JsonRow): JsonRow {
  return Object.fromEntries(Object.keys(patch).map(name => [name, begun[name] ?? null]))
}
