import { useMutation } from '@tanstack/react-query'
import { tables } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import { api, orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { actionName } from '../../components/history/actionName.ts'
import { changeName } from '../../components/history/changeName.ts'
import { timeText } from '../../components/instantText.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { useToasts } from '../../state/toasts.ts'
import styles from './History.module.css'
import { type GroupPart, partsText, rowsText } from './partText.ts'

interface Group {
  group: string
  at: string
  who: string
  file: string | null
  parts: readonly GroupPart[]
  only: Change | null
  isNewest: boolean
}

/** One thing that somebody did, and what takes it back. */
export function GroupItem({ group: { group, at, who, file, parts, only, isNewest } }: { group: Group }) {
  const undo = useMutation(
    orpc.records.undo.mutationOptions({
      onSuccess: ({ group: back }) => {
        const again = back === null ? {} : { undo: () => void api.records.undo({ group: back }) }
        useToasts.getState().show({ tone: 'done', text: 'تغییر لغو شد.', ...again })
      },
    }),
  )
  return (
    <li className={styles['group']}>
      <time dateTime={at}>{timeText(at)}</time>
      <p>
        {only !== null && file === null ? (
          <>
            {tables[only.kind].label} «<bdi>{withFigures(changeName(only))}</bdi>»: {actionName(only)}
          </>
        ) : file === null ? (
          partsText(parts)
        ) : (
          <>
            ورود {rowsText(parts)} از پروندهٔ «<bdi>{file}</bdi>»
          </>
        )}
        <small>
          <bdi>{withFigures(who)}</bdi>
        </small>
      </p>
      {isNewest ? (
        <Button look="quiet" isPending={undo.isPending} onPress={() => undo.mutate({ group })}>
          لغو این تغییر
        </Button>
      ) : (
        <small className={styles['later']}>پس از آن تغییر کرده است</small>
      )}
    </li>
  )
}
