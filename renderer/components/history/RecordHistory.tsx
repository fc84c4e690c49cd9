import { useMutation, useQuery } from '@tanstack/react-query'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { orpc } from '../../api/api.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { useToasts } from '../../state/toasts.ts'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { instantText } from '../instantText.ts'
import { Modal } from '../Modal.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { withFigures } from '../withFigures.tsx'
import { DiffText, type Figures } from './DiffText.tsx'
import styles from './History.module.css'
import { revisionFields } from './revisionFields.ts'

interface RecordHistoryProps {
  kind: RecordKind
  recordKey: string
  /** Columns that stay as they are now when an earlier content is brought back: where a report is on its way. */
  keep?: readonly string[]
  /** What the references of its texts print now. */
  figures?: Figures
  onClose: () => void
}

const nothing: readonly string[] = []

/** A record's changes, newest first: who, when, and what changed word by word. Any of them can be brought back. */
export function RecordHistory({ kind, recordKey, keep = nothing, figures, onClose }: RecordHistoryProps) {
  const revisions = useQuery(orpc.records.revisions.queryOptions({ input: { kind, key: recordKey } }))
  const restore = useMutation({
    mutationFn: (row: JsonRow) => saveRecords([{ kind, row }]),
    onSuccess: () => {
      useToasts.getState().show({ tone: 'done', text: 'این نسخه بازگردانی شد؛ نسخهٔ قبلی در سابقه مانده است.' })
      onClose()
    },
  })
  const changes = (revisions.data ?? []).toReversed()
  const now = changes[0]?.after ?? null
  const bringBack = (earlier: JsonRow): void => {
    const kept = Object.fromEntries(keep.flatMap(name => (now === null ? [] : [[name, now[name] ?? null]])))
    restore.mutate({ ...earlier, ...kept })
  }
  return (
    <Modal title="سابقه" isOpen onClose={onClose} wide>
      {revisions.isError ? <ProblemNote cause={revisions.error} onRetry={() => void revisions.refetch()} /> : null}
      {revisions.isSuccess && changes.length === 0 ? <Empty title="هنوز تغییری ثبت نشده است" /> : null}
      <div className={styles['history']}>
        {changes.map(({ id, at, who, before, after, origin }, index) => (
          <section
            key={id}
            className={styles['revision']}
            // Two of one minute are two, for listeners too.
            aria-label={toPersianDigits(`نسخهٔ ${changes.length - index}، ${instantText(at)}`)}
          >
            <header>
              <b>
                <bdi>{withFigures(who)}</bdi>
              </b>
              <time dateTime={at}>{instantText(at)}</time>
              {origin === null ? null : (
                <span>
                  از پروندهٔ <bdi>{origin.file}</bdi>
                  {origin.sheet === undefined ? null : (
                    <>
                      ، برگهٔ <bdi>{origin.sheet}</bdi>
                    </>
                  )}
                </span>
              )}
              {index === 0 ? <span>نسخهٔ کنونی</span> : null}
              {index > 0 && after !== null ? (
                <Button look="quiet" isPending={restore.isPending} onPress={() => bringBack(after)}>
                  بازگردانی این نسخه
                </Button>
              ) : null}
            </header>
            {after === null ? <p>حذف شد.</p> : null}
            {before === null ? <p>ساخته شد.</p> : null}
            <dl>
              {before === null || after === null
                ? null
                : revisionFields(kind, before, after).map(({ name, header, parts }) => (
                    <div key={name} className={styles['field']}>
                      <dt>{header}</dt>
                      <dd>
                        <DiffText parts={parts} {...(figures === undefined ? {} : { figures })} />
                      </dd>
                    </div>
                  ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
