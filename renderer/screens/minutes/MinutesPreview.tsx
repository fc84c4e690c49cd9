import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { DocumentView } from '../../components/document/DocumentView.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'

/** The whole edition as it would be printed now; it follows every act. */
export function MinutesPreview() {
  const { session } = useMinutes()
  const { data, error } = useQuery({
    ...orpc.documents.preview.queryOptions({
      input: { session: session.code, document: 'minutes', edition: 'closed', version: '1.0' },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={styles['preview']} aria-label="پیش‌نمایش صورتجلسه">
      {error ? <ProblemNote cause={error} /> : null}
      {data ? <DocumentView document={data} /> : null}
    </section>
  )
}
