import { useMutation } from '@tanstack/react-query'
import type { Change } from '../../../shared/tables/change.ts'
import { api, orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { actionName } from '../../components/history/actionName.ts'
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

interface GroupItemProps {
  group: Group
  titleOf: (change: Change) => string
}

/** One thing that somebody did, and what takes it back. */
export function GroupItem({ group: { group, at, who, file, parts, only, isNewest }, titleOf }: GroupItemProps) {
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
            <bdi>{withFigures(titleOf(only))}</bdi>: {actionName(only)}
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
