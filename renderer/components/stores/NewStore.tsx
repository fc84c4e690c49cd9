import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { orpc, shownInPlace } from '../../api/api.ts'
import { beginAtStore } from '../../api/beginAtStore.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { Modal } from '../Modal.tsx'

/** An empty file for another council; what belongs to that council is asked once it is open. */
export function NewStore({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const form = useId()
  const create = useMutation(orpc.stores.create.mutationOptions({ meta: shownInPlace, onSuccess: beginAtStore }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') create.mutate({ name })
  }
  return (
    <Modal
      title="پروندهٔ جدید"
      isOpen
      onClose={onClose}
      failure={create.error}
      actions={
        <>
          <Button look="primary" type="submit" form={form} isDisabled={name.trim() === ''} isPending={create.isPending}>
            ساختن و باز کردن
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field
          label="نام پرونده"
          value={name}
          onChange={setName}
          hint="مانند «شورای شهر نطنز». پروندهٔ کنونی ذخیره و بسته می‌شود و در فهرست می‌ماند."
          autoFocus
          isRequired
        />
      </form>
    </Modal>
  )
}
