import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { sizeText } from '../../components/sizeText.ts'
import { FolderField } from './FolderField.tsx'

/** A copy by hand, in a folder that its owner names. */
export function CopyElsewhere({ onClose }: { onClose: () => void }) {
  const [folder, setFolder] = useState('')
  const form = useId()
  const copy = useMutation(orpc.backups.copyTo.mutationOptions({ meta: shownInPlace }))
  const { data } = copy
  return (
    <Modal
      title="پشتیبان در جای دیگر"
      isOpen
      onClose={onClose}
      failure={copy.error}
      actions={
        data === undefined ? (
          <>
            <Button
              look="primary"
              type="submit"
              form={form}
              isDisabled={folder.trim() === ''}
              isPending={copy.isPending}
            >
              پشتیبان بگیر
            </Button>
            <Button onPress={onClose}>انصراف</Button>
          </>
        ) : (
          <Button look="primary" onPress={onClose}>
            بستن
          </Button>
        )
      }
    >
      {data === undefined ? (
        <form
          id={form}
          onSubmit={event => {
            event.preventDefault()
            copy.mutate({ folder })
          }}
        >
          <FolderField
            label="پوشه"
            value={folder}
            onChange={setFolder}
            hint="نشانی کامل پوشه‌ای که هست، مانند کارت حافظه یا پوشهٔ شبکه. پرونده‌ای با نام و تاریخ خود در آن نوشته می‌شود و پرونده‌های پیوست در پوشهٔ کنار آن؛ چیزی جایگزین نمی‌شود."
            autoFocus
          />
        </form>
      ) : (
        <p>
          {toPersianDigits(`${data.rows} ردیف، ${sizeText(data.bytes)}، `)}
          {data.files === 0 ? '' : toPersianDigits(`${data.files} پروندهٔ پیوست، `)}
          باز و بررسی شد:
          <br />
          <bdi dir="ltr">{data.file}</bdi>
        </p>
      )}
    </Modal>
  )
}
