import { memo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { RecordFilter } from '../../../shared/api/records.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { type RecordKind, tables } from '../../../shared/tables/index.ts'
import { RecordGrid } from '../../components/grid/RecordGrid.tsx'
import { useRecords } from '../../session/useSession.ts'
import styles from './Report.module.css'

/** What a department writes of its own, and what lies under those. Thousands of bills have a place of their own. */
const ownKinds = [
  'budgetLine',
  'drill',
  'training',
  'responderTeam',
  'indicator',
  'statedFact',
  'measure',
  'energyAccount',
] as const

interface RecordTab {
  kind: RecordKind
  filter: RecordFilter
}

/**
 * The records that a report rests on, kind by kind; those of its department alone. Not drawn again for every letter of the
 * text above them.
 */
export const ReportRecords = memo(function ReportRecords({ department }: { department: string }) {
  const lines = useCodes('budgetLine', department)
  const indicators = useCodes('indicator', department)
  const tabs: RecordTab[] = ownKinds.flatMap((kind): RecordTab[] => {
    const own = { kind, filter: { department } }
    if (kind === 'budgetLine' && lines.length > 0) return [own, { kind: 'budgetAmount', filter: { line: lines } }]
    if (kind === 'indicator' && indicators.length > 0)
      return [own, { kind: 'indicatorValue', filter: { indicator: indicators } }]
    return [own]
  })
  return (
    <Tabs className={styles['records'] ?? ''}>
      <TabList aria-label="داده‌های این واحد" className={styles['tabs'] ?? ''}>
        {tabs.map(tab => (
          <Tab key={tab.kind} id={tab.kind} className={styles['tab'] ?? ''}>
            {tables[tab.kind].label}
            <RecordCount {...tab} />
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ kind, filter }) => (
        <TabPanel key={kind} id={kind} className={styles['panel'] ?? ''}>
          <RecordGrid kind={kind} filter={filter} compact />
        </TabPanel>
      ))}
    </Tabs>
  )
})

function useCodes(kind: RecordKind, department: string): string[] {
  return useRecords(kind).flatMap(row => (row['department'] === department ? [String(row['code'])] : []))
}

/** How many records a tab has; of kinds under others, those counts would be long to read. */
function RecordCount({ kind, filter }: RecordTab) {
  const rows = useRecords(kind)
  const wanted = filter['department']
  if (wanted === undefined) return null
  const count = rows.filter(row => row['department'] === wanted).length
  return count === 0 ? null : <small>{toPersianDigits(String(count))}</small>
}
