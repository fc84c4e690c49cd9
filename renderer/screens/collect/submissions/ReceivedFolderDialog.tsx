import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc, queryClient, shownInPlace } from '../../../api/api.ts'
import { FolderField } from '../../../components/FolderField.tsx'
import { FormDialog } from '../../../components/FormDialog.tsx'
import { refreshReceived } from './useReceived.ts'

interface ReceivedFolderDialogProps {
  /** The one that is looked into now. */
  folder: string | null
  onClose: () => void
}

/** The folder that departments' files come into, chosen once. */
export function ReceivedFolderDialog({ folder, onClose }: ReceivedFolderDialogProps) {
  const [typed, setTyped] = useState(folder ?? '')
  const chosen = typed.trim() === '' ? null : typed.trim()
  const { mutate, isPending, error } = useMutation(
    orpc.settings.save.mutationOptions({
      meta: shownInPlace,
      onSuccess: async saved => {
        queryClient.setQueryData(orpc.settings.read.queryOptions().queryKey, saved)
        await refreshReceived()
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title="پوشهٔ دریافت پرونده‌های واحدها"
      onClose={onClose}
      action={chosen === null ? 'حذف پوشه از اینجا' : 'ثبت پوشه'}
      isReady={chosen !== folder}
      isPending={isPending}
      failure={error}
      onSubmit={() => mutate({ receivedFolder: chosen })}
    >
      <FolderField
        purpose="received"
        label="پوشه"
        value={typed}
        onChange={setTyped}
        hint="نشانی کامل پوشه‌ای که پرونده‌های Excel و CSV واحدها در آن گذاشته می‌شود. تا بررسی و ثبت نکنید چیزی از آنها خوانده نمی‌شود و چیزی در پوشه عوض نمی‌شود. اگر خالی باشد، پوشهٔ دریافت نیست."
        autoFocus
      />
    </FormDialog>
  )
}
