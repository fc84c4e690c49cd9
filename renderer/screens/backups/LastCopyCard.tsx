import { useMutation } from '@tanstack/react-query'
import { DatabaseBackup, FolderOutput } from 'lucide-react'
import { useState } from 'react'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { orpc, queryClient, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/CardScreen.tsx'
import { instantText } from '../../components/instantText.ts'
import { Pill } from '../../components/Pill.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useBackupState } from '../../components/useBackupState.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { withPaths } from '../../components/withPaths.tsx'
import styles from './Backups.module.css'
import { CopyElsewhere } from './CopyElsewhere.tsx'

/** How old the last good copy is, and one by hand. */
export function LastCopyCard() {
  const state = useBackupState()
  const [isElsewhere, setElsewhere] = useState(false)
  const make = useMutation(
    orpc.backups.make.mutationOptions({
      meta: shownInPlace,
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.backups.key() }),
    }),
  )
  if (state === undefined) return null
  const { lastAt, age, isCopied, isOld, failure } = state
  return (
    <Card title="آخرین نسخهٔ سالم">
      <p className={styles['last']}>
        <strong>{withFigures(age)}</strong>
        {lastAt === null ? null : <span>{withFigures(instantText(lastAt))}</span>}
        <Pill tone={isOld ? 'bad' : isCopied ? 'good' : 'plain'}>
          {failure !== null
            ? 'نسخهٔ جدید گرفته نشد'
            : isOld
              ? 'کهنه است'
              : isCopied
                ? 'چیزی پس از آن نوشته نشده است'
                : 'پس از آن کار کرده‌اید'}
        </Pill>
      </p>
      <p className={styles['soft']}>
        هر پانزده دقیقهٔ کار و هنگام بستن برنامه نسخه‌ای گرفته، باز و بررسی می‌شود. اگر کار بیش از یک روز در هیچ نسخه‌ای
        نباشد، یا نسخه‌ای گرفته نشود، اینجا و پایین ستون بخش‌ها قرمز می‌شود.
      </p>
      {failure === null ? null : (
        <p className={styles['failure']} role="alert">
          {withPaths(problemMessage(failure))}
        </p>
      )}
      {make.error === null || failure !== null ? null : <ProblemNote cause={make.error} />}
      <div className={styles['ways']}>
        <Button look="primary" isPending={make.isPending} onPress={() => make.mutate({})}>
          <DatabaseBackup size={16} aria-hidden />
          پشتیبان بگیر
        </Button>
        <Button onPress={() => setElsewhere(true)}>
          <FolderOutput size={16} aria-hidden />
          پشتیبان در جای دیگر…
        </Button>
        {make.data === undefined ? null : (
          <output>{make.data.isMade ? 'نسخه گرفته و بررسی شد.' : 'همه چیز در آخرین نسخه هست.'}</output>
        )}
      </div>
      {isElsewhere ? <CopyElsewhere onClose={() => setElsewhere(false)} /> : null}
    </Card>
  )
}
