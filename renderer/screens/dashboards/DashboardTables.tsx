import { useQuery } from '@tanstack/react-query'
import type { Block, Document } from '../../../shared/document.ts'
import { orpc } from '../../api/api.ts'
import { BlockView } from '../../components/document/BlockView.tsx'
import styles from './Dashboard.module.css'
import type { Dashboard } from './dashboards.ts'

interface DashboardTablesProps {
  dashboard: Dashboard
  session: string
  /** Name of the only one to show; empty for all. */
  department: string
}

/** The briefing's own tables and key figures of these matters, each number with its source. */
export function DashboardTables({ dashboard, session, department }: DashboardTablesProps) {
  const { data } = useQuery(
    orpc.documents.preview.queryOptions({
      input: { session, document: 'briefing', edition: 'closed', version: '1.0', sections: [...dashboard.sections] },
    }),
  )
  if (!data) return null
  const chapters = chaptersOf(data).filter(
    ({ title }) => department === '' || title.includes(department) || isSources(title),
  )
  return (
    <section className={styles['tables']} aria-label="جدول‌ها">
      {chapters.map(({ title, blocks }) => (
        <article key={title}>
          {blocks.map((block, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <BlockView key={index} block={block} document={data} />
          ))}
        </article>
      ))}
    </section>
  )
}

const isSources = (title: string) => title.includes('منابع')

/** The document cut at its chapters; cover, contents and charts are left out. */
function chaptersOf({ blocks }: Document): { title: string; blocks: Block[] }[] {
  const chapters: { title: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) chapters.push({ title: block.text, blocks: [] })
    if (block.kind !== 'chart' && block.kind !== 'pageBreak') chapters.at(-1)?.blocks.push(block)
  }
  return chapters
}
