import { useMutation, useQuery } from '@tanstack/react-query'
import type { KeptCopy } from '../../../shared/api/backups.ts'
import { comparedLines } from '../../../shared/domain/comparedText.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { beginAtStore } from '../../api/beginAtStore.ts'
import { Button } from '../../components/Button.tsx'
import { instantText } from '../../components/instantText.ts'
import { Modal } from '../../components/Modal.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { StoreProgress } from '../../components/StoreProgress.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Backups.module.css'

/** What would change if a copy took the store's place, before it does. */
export function RestoreQuestion({ copy, onClose }: { copy: KeptCopy; onClose: () => void }) {
  const { name } = copy
  const compared = useQuery({ ...orpc.backups.compare.queryOptions({ input: { name } }), gcTime: 0 })
  const restore = useMutation(
    orpc.backups.restore.mutationOptions({ meta: shownInPlace, onSuccess: () => beginAtStore('/backups') }),
  )
  return (
    <Modal
      title={`بازگردانی نسخهٔ ${instantText(copy.at)}`}
      isOpen
      onClose={onClose}
      failure={restore.error}
      staysFor={
        restore.isPending ? 'بازگردانی نیمه‌کاره رها نمی‌شود؛ پس از پایان، پنجره‌ها دوباره باز می‌شوند.' : undefined
      }
      actions={
        <>
          <Button
            look="primary"
            isDisabled={compared.isPending}
            isPending={restore.isPending}
            onPress={() => restore.mutate({ name })}
          >
            بازگردانی
          </Button>
          {restore.isPending ? null : <Button onPress={onClose}>انصراف</Button>}
        </>
      }
    >
      {compared.error === null ? null : <ProblemNote cause={compared.error} />}
      {compared.data === undefined ? (
        <p aria-busy>در حال سنجش با پایگاه کنونی…</p>
      ) : (
        <ul className={styles['changes']} aria-label="آنچه تغییر می‌کند">
          {comparedLines(compared.data).map(line => (
            <li key={line}>{withFigures(line)}</li>
          ))}
        </ul>
      )}
      <p className={styles['soft']}>
        پایگاه کنونی پاک نمی‌شود: کنار نسخه‌ها می‌ماند و می‌توان به آن بازگشت. همهٔ پنجره‌ها دوباره باز می‌شوند.
      </p>
      <StoreProgress isAsked={restore.isPending} />
    </Modal>
  )
}
