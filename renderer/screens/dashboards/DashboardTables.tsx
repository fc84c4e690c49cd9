import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { BlockView } from '../../components/document/BlockView.tsx'
import styles from './Dashboard.module.css'
import { dashboardChapters } from './dashboardChapters.ts'
import type { Dashboard } from './dashboards.ts'

interface DashboardTablesProps {
  dashboard: Dashboard
  session: string
  /** Name of the only one to show. */
  department: string | undefined
}

/** The briefing's own tables and key figures of these matters, each number with its source. */
export function DashboardTables({ dashboard, session, department }: DashboardTablesProps) {
  const { data } = useQuery(
    orpc.documents.preview.queryOptions({
      input: { session, document: 'briefing', edition: 'closed', version: '1.0', sections: [...dashboard.sections] },
    }),
  )
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
