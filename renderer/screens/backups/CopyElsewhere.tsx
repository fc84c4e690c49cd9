import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { FolderField } from '../../components/FolderField.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { sizeText } from '../../components/sizeText.ts'

/** A copy by hand, in a folder that its owner names. */
export function CopyElsewhere({ onClose }: { onClose: () => void }) {
  const [folder, setFolder] = useState('')
  const copy = useMutation(orpc.backups.copyTo.mutationOptions({ meta: shownInPlace }))
  const { data } = copy
  return (
    <FormDialog
      title="پشتیبان در جای دیگر"
      onClose={onClose}
      action="پشتیبان بگیر"
      isReady={folder.trim() !== ''}
      isPending={copy.isPending}
      failure={copy.error}
      onSubmit={() => copy.mutate({ folder })}
      outcome={
        data && (
          <p>
            {toPersianDigits(`${data.rows} ردیف، ${sizeText(data.bytes)}، `)}
            {data.files === 0 ? '' : toPersianDigits(`${data.files} پروندهٔ پیوست، `)}
            باز و بررسی شد:
            <br />
            <bdi dir="ltr">{data.file}</bdi>
          </p>
        )
      }
    >
      <FolderField
        purpose="backups"
        label="پوشه"
        value={folder}
        onChange={setFolder}
        hint="نشانی کامل پوشه‌ای که هست، مانند کارت حافظه یا پوشهٔ شبکه. پرونده‌ای با نام و تاریخ خود در آن نوشته می‌شود و پرونده‌های پیوست در پوشهٔ کنار آن؛ چیزی جایگزین نمی‌شود."
        autoFocus
      />
    </FormDialog>
  )
}
