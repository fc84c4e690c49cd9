import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Row } from '../../shared/tables/index.ts'
import { api, orpc } from '../api/api.ts'
import { useSaveRecord } from '../api/useSaveRecord.ts'
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
  const [session, setSession] = useState(stored)
  const save = useSaveRecord('session')
  const remove = useMutation(
    orpc.sessions.remove.mutationOptions({
      onSuccess: ({ changes }) => {
        const undo = () => void api.records.undoMany({ changes: changes.map(({ id }) => id) })
        useToasts.getState().show({ tone: 'done', text: `${sessionTitle(stored)} حذف شد.`, undo })
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
      actions={
        <>
          <Button
            look="primary"
            onPress={() => save.mutate(session, { onSuccess: onClose })}
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
        onChange={patch => setSession(before => ({ ...before, ...patch }))}
      />
    </Modal>
  )
}
