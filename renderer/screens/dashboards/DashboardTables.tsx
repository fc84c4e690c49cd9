import { skipToken, useQuery } from '@tanstack/react-query'
import { dashboardChapters } from '../../../shared/documents/dashboardChapters.ts'
import type { Dashboard } from '../../../shared/documents/dashboards.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { orpc } from '../../api/api.ts'
import { BlockView } from '../../components/document/BlockView.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import styles from './Dashboard.module.css'

interface DashboardTablesProps {
  dashboard: Dashboard
  session: string
  /** Name of the only one to show. */
  department: string | undefined
}

/** The briefing's own tables and key figures of these matters, each number with its source. */
export function DashboardTables({ dashboard, session, department }: DashboardTablesProps) {
  const edition = useDashboardEdition(state => state.edition)
  const sections = useSections(dashboard.kinds)
  const { data, error } = useQuery(
    orpc.documents.preview.queryOptions({
      input: sections ? { session, document: 'briefing', edition, version: '1.0', sections } : skipToken,
    }),
  )
  if (error) return <ProblemNote cause={error} />
  if (!data) return null
  const chapters = dashboardChapters(data, department)
  if (chapters.length === 0) return null
  const shown = { ...data, blocks: chapters.flatMap(({ blocks }) => blocks) }
  return (
    <section className={styles['tables']} aria-label="جدول‌ها">
      {chapters.map(({ anchor, blocks }) => (
        <article key={anchor}>
          {blocks.map((block, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <BlockView key={index} block={block} document={shown} />
          ))}
        </article>
      ))}
    </section>
  )
}

/** The briefing's sections that print any of these kinds, in the kinds' order; undefined until they are known. */
function useSections(kinds: readonly RecordKind[]): string[] | undefined {
  const { data } = useQuery(orpc.documents.kinds.queryOptions())
  const names = kinds.flatMap(kind => data?.sections.filter(section => section.kinds.includes(kind)) ?? [])
  return data && [...new Set(names.map(({ name }) => name))]
}
