import { useMutation, useQuery } from '@tanstack/react-query'
import { FolderOpen, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { ListedStore } from '../../../shared/api/stores.ts'
import { orpc, queryClient, shownInPlace } from '../../api/api.ts'
import { beginAtStore } from '../../api/beginAtStore.ts'
import { Button } from '../Button.tsx'
import { dayText } from '../instantText.ts'
import { Pill } from '../Pill.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { withFigures } from '../withFigures.tsx'
import { NewStore } from './NewStore.tsx'
import styles from './StoreList.module.css'

/** The councils' files of this computer, and the way to another one: one is open at a time. */
export function StoreList() {
  const { data, error } = useQuery({ ...orpc.stores.list.queryOptions(), refetchOnMount: 'always' })
  const [isNew, setNew] = useState(false)
  const leave = { meta: shownInPlace, onSuccess: () => beginAtStore() }
  const open = useMutation(orpc.stores.open.mutationOptions(leave))
  const choose = useMutation(
    orpc.stores.choose.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ isChosen }) => (isChosen ? beginAtStore() : undefined),
    }),
  )
  const forget = useMutation(
    orpc.stores.forget.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.stores.list.key() }),
    }),
  )
  const failed = error ?? open.error ?? choose.error
  const isBusy = open.isPending || choose.isPending
  return (
    <div className={styles['stores']}>
      {failed === null ? null : <ProblemNote cause={failed} />}
      <ul className={styles['list']} aria-label="پرونده‌های شورا">
        {data?.stores.map(store => (
          <li key={store.id} aria-current={store.state === 'open' ? true : undefined}>
            <div className={styles['named']}>
              <b>{withFigures(store.council ?? store.name)}</b>
              <small>
                {withFigures(
                  store.council === null && store.state === 'open'
                    ? 'هنوز شورایی در آن ساخته نشده است'
                    : `پروندهٔ «${store.name}»`,
                )}
                {store.at === null ? '' : ` · آخرین بار ${dayText(store.at)}`}
              </small>
              {store.folder === data.folder ? null : <small dir="ltr">{store.folder}</small>}
            </div>
            {actionsOf(store)}
          </li>
        ))}
      </ul>
      <div className={styles['ways']}>
        <Button onPress={() => setNew(true)}>
          <Plus size={16} aria-hidden />
          پروندهٔ جدید برای شورای دیگر
        </Button>
        {data?.canChoose ? (
          <Button isPending={isBusy} onPress={() => choose.mutate({})}>
            <FolderOpen size={16} aria-hidden />
            باز کردن پروندهٔ دیگر…
          </Button>
        ) : null}
      </div>
      {data === undefined ? null : (
        <p className={styles['note']}>
          {data.canChoose
            ? 'هر بار یک پرونده باز است؛ دیگری که باز شود، این پرونده ذخیره و بسته می‌شود.'
            : 'هر بار یک پرونده باز است. پرونده‌ای را که جای دیگری دارید در این پوشه بگذارید تا در فهرست بیاید:'}{' '}
          {data.canChoose ? null : <bdi dir="ltr">{data.folder}</bdi>}
        </p>
      )}
      {isNew ? <NewStore onClose={() => setNew(false)} /> : null}
    </div>
  )

  function actionsOf({ id, name, council, state }: ListedStore) {
    if (state === 'open') return <Pill tone="good">باز است</Pill>
    const called = council ?? name
    if (state === 'there')
      return (
        <Button aria-label={`باز کردن ${called}`} isPending={isBusy} onPress={() => open.mutate({ id })}>
          باز کردن
        </Button>
      )
    return (
      <>
        <Pill tone="warn">سر جایش نیست</Pill>
        <Button look="quiet" icon aria-label={`حذف ${called} از فهرست`} onPress={() => forget.mutate({ id })}>
          <X size={16} />
        </Button>
      </>
    )
  }
}
