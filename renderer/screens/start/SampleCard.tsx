import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SampleRemoval } from '../../../shared/api/sessions.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { api, orpc, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { Tick } from '../../components/Tick.tsx'
import { useToasts } from '../../state/toasts.ts'
import styles from './Start.module.css'

/** The sample beside one's own sessions, until it is not wanted any more. */
export function SampleCard() {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles['card']}>
      <h2>جلسهٔ نمونه</h2>
      <p className={styles['soft']}>برای آشنایی است و رقم‌هایش واقعی نیست. هرگاه لازم نبود، یک‌جا حذف می‌شود.</p>
      <Button onPress={() => setOpen(true)}>حذف جلسهٔ نمونه…</Button>
      {isOpen ? <RemoveSample onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

/** Says what goes and what stays before anything does. */
function RemoveSample({ onClose }: { onClose: () => void }) {
  const { data, error } = useQuery({ ...orpc.sessions.sample.queryOptions(), gcTime: 0 })
  const [withOwn, setWithOwn] = useState(false)
  const remove = useMutation(
    orpc.sessions.removeSample.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ group }) => {
        const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
        useToasts.getState().show({ tone: 'done', text: 'جلسهٔ نمونه حذف شد.', ...undo })
        onClose()
      },
    }),
  )
  return (
    <Modal
      title="حذف جلسهٔ نمونه"
      isOpen
      onClose={onClose}
      failure={remove.error ?? error}
      actions={
        <>
          <Button
            look="danger"
            isDisabled={!data}
            isPending={remove.isPending}
            onPress={() => remove.mutate({ withOwn })}
          >
            حذف نمونه
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      {data === undefined ? <p aria-busy>در حال شمردن…</p> : null}
      {data === null ? <p>چیزی از جلسهٔ نمونه در این پرونده نیست.</p> : null}
      {data ? (
        <>
          <p>حذف می‌شود: {said(data.gone)}.</p>
          {data.kept.length === 0 ? null : (
            <p>می‌ماند، چون ردیف‌های خودتان به آن وابسته است یا آن را تغییر داده‌اید: {said(data.kept)}.</p>
          )}
          {data.own.length === 0 ? null : (
            <Tick isSelected={withOwn} onChange={setWithOwn}>
              آنچه خودتان در جلسهٔ نمونه نوشته‌اید ({said(data.own)}) و هر چه نمونه برای آن نگه داشته هم حذف شود
            </Tick>
          )}
          <p className={styles['soft']}>
            ردیف‌های دیگر شما و سندهایی که ساخته‌اید دست نمی‌خورد؛ این کار با «لغو آخرین تغییر» برمی‌گردد.
          </p>
        </>
      ) : null}
    </Modal>
  )
}

const said = (counts: SampleRemoval['gone']) =>
  counts.map(({ label, count }) => `${formatNumber(String(count))} ${label}`).join('، ')
