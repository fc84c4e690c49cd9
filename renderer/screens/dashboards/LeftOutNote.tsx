import { useQuery } from '@tanstack/react-query'
import type { DepartmentLeftOut } from '../../../shared/api/charts.ts'
import type { Dashboard } from '../../../shared/documents/dashboards.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { tables } from '../../../shared/records/index.ts'
import { orpc } from '../../api/api.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import styles from './Dashboard.module.css'

interface LeftOutNoteProps {
  dashboard: Dashboard
  session: string
  /** Code of the only department that is shown. */
  department: string | undefined
}

/**
 * Whose records a dashboard does not show, since they give no report to the session, and how many. Closed ones are
 * counted too: where only open rows are shown, it is left out.
 */
export function LeftOutNote({ dashboard, session, department }: LeftOutNoteProps) {
  const isPublic = useDashboardEdition(({ edition }) => edition === 'public')
  const { data = [] } = useQuery(orpc.charts.leftOut.queryOptions({ input: { session } }))
  const left = data
    .filter(({ code }) => department === undefined || code === department)
    .map(one => ({ ...one, records: one.records.filter(({ kind }) => dashboard.kinds.includes(kind)) }))
    .filter(({ records }) => records.length > 0)
  if (isPublic || left.length === 0) return null
  return (
    <p className={styles['leftOut']} role="note">
      نمودارها و جدول‌ها از واحدهایی است که در این جلسه گزارش دارند. بدون گزارش، و از این رو بیرون از جمع‌ها:{' '}
      {withFigures(left.map(said).join('؛ '))}.
    </p>
  )
}

/** «معاونت عمران (۳ ردیف بودجه، ۲ شاخص)» */
function said({ name, records }: DepartmentLeftOut): string {
  const counts = records.map(({ kind, count }) => toPersianDigits(`${count} ${tables[kind].label}`))
  return `${name} (${counts.join('، ')})`
}
