import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc, shownInPlace } from '../../api/api.ts'
import { beginAtStore } from '../../api/beginAtStore.ts'
import { Field } from '../Field.tsx'
import { FormDialog } from '../FormDialog.tsx'

/** An empty file for another council; what belongs to that council is asked once it is open. */
export function NewStore({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const create = useMutation(
    orpc.stores.create.mutationOptions({ meta: shownInPlace, onSuccess: () => beginAtStore() }),
  )
  return (
    <FormDialog
      title="پروندهٔ جدید"
      onClose={onClose}
      action="ساختن و باز کردن"
      isReady={name.trim() !== ''}
      isPending={create.isPending}
      failure={create.error}
      onSubmit={() => create.mutate({ name })}
    >
      <Field
        label="نام پرونده"
        value={name}
        onChange={setName}
        hint="مانند «شورای شهر نطنز». پروندهٔ کنونی ذخیره و بسته می‌شود و در فهرست می‌ماند."
        autoFocus
        isRequired
      />
    </FormDialog>
  )
}
