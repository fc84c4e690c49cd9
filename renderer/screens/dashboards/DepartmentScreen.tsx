import { useParams } from 'wouter'
import { useRecords } from '../../session/useSession.ts'
import { DashboardView } from './DashboardView.tsx'

/** A department with its money, its indicators and all else that it has, on a page. */
export default function DepartmentScreen() {
  const { department } = useParams<{ department: string }>()
  const page = decodeURIComponent(department)
  const own = useRecords('department').find(({ code }) => code === page)
  return <DashboardView key={page} title={String(own?.['name'] ?? 'واحد')} page={page} />
}
