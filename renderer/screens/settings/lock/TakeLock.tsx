import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc, shownInPlace } from '../../../api/api.ts'
import { beginAtStore } from '../../../api/beginAtStore.ts'
import { FormDialog } from '../../../components/FormDialog.tsx'
import { StoreProgress } from '../../../components/StoreProgress.tsx'
import { lockKept } from '../../../drafts/keptByWindow.ts'
import { PassphraseField } from './PassphraseField.tsx'

/** Takes the lock away. */
export function TakeLock({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const { data: store } = useQuery(orpc.store.about.queryOptions())
  const take = useMutation(
    orpc.locking.take.mutationOptions({
      meta: shownInPlace,
      onSuccess() {
        // While this window still has the key of the words that it keeps: it is answered nothing more of this store.
        if (store !== undefined) lockKept(store.id, null)
        beginAtStore('/settings')
      },
    }),
  )
  return (
    <FormDialog
      title="حذف رمز پایگاه داده"
      onClose={onClose}
      action="حذف رمز"
      look="danger"
      isReady={passphrase !== ''}
      isPending={take.isPending}
      failure={take.error}
      onSubmit={() => take.mutate({ passphrase })}
      staysFor="حذف رمز نیمه‌کاره رها نمی‌شود، تا نیمی از نسخه‌ها رمزدار نماند؛ پس از پایان، پنجره‌ها دوباره باز می‌شوند."
    >
      <p>
        از این پس هر کس پرونده را داشته باشد آن را می‌خواند. نسخه‌های پشتیبان و پرونده‌های پیوست هم بی رمز می‌شود؛ همهٔ
        پنجره‌ها دوباره باز می‌شوند.
      </p>
      <PassphraseField value={passphrase} onChange={setPassphrase} />
      <StoreProgress isAsked={take.isPending} />
    </FormDialog>
  )
}
