import type { JsonRow } from '../../../shared/tables/change.ts'
import { useRecords } from '../../session/useSession.ts'

/** The council that keeps which charts its dashboards show, and what it has kept; null for the usual ones. */
export function useChartChoices(): { council: JsonRow | undefined; kept: string | null } {
  const [council] = useRecords('council')
  const kept = council?.['dashboardCharts']
  return { council, kept: typeof kept === 'string' ? kept : null }
}
