import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { BlockView } from '../../components/document/BlockView.tsx'
import { CitedSources } from '../../components/document/FactLink.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import styles from './Dashboard.module.css'
import type { ShownDashboard } from './shownDashboard.ts'

/** What the dashboard's page says before its charts; each figure leads to its records. */
export function DashboardFigures({ dashboard, session, department, comparedTo }: ShownDashboard) {
  const edition = useDashboardEdition(state => state.edition)
  const { data, error } = useQuery(
    orpc.documents.preview.queryOptions({
      input: {
        session,
        document: 'dashboard',
        edition,
        version: '1.0',
        dashboard: { name: dashboard?.path, department, comparedTo },
      },
    }),
  )
  if (error) return <ProblemNote cause={error} />
  if (!data) return <p className={styles['waiting']}>در حال جمع کردن ارقام…</p>
  // Its title is the screen's, its charts stand below with what can be done with them.
  const end = data.blocks.findIndex(
    block => block.kind === 'chart' || (block.kind === 'heading' && /^(?:charts-|sources$)/.test(block.anchor)),
  )
  const blocks = data.blocks.slice(1, end === -1 ? undefined : end)
  if (blocks.length === 0) return null
  const shown = { ...data, blocks }
  return (
    <CitedSources value={data.cited ?? {}}>
      <section className={styles['figures']} aria-label="ارقام کلیدی">
        {blocks.map((block, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <BlockView key={index} block={block} document={shown} />
        ))}
      </section>
    </CitedSources>
  )
}
