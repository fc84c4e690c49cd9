import { useState } from 'react'
import { codeText } from '../../../../shared/persian/codeText.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useRecording } from '../useRecording.ts'
import styles from '../votes/Votes.module.css'
import { ResolutionDialog } from './ResolutionDialog.tsx'

/** What was decided on the item, each with its number. */
export function ResolutionList({ item }: { item: Row<'agendaItem'> }) {
  const { session, act } = useRecording()
  const [edited, setEdited] = useState<Row<'resolution'>>()
  const resolutions = session.rows.resolution.filter(({ agendaItem }) => agendaItem === item.code)
  if (resolutions.length === 0) return null
  return (
    <>
      <ul className={styles['resolutions']} aria-label="مصوبه‌های این دستور">
        {resolutions.map(one => (
          <li key={one.code}>
            <span>
              <b>مصوبهٔ {codeText(one.number)}</b> {withFigures(one.title)}
            </span>
            <Button look="quiet" onPress={() => setEdited(one)}>
              ویرایش
            </Button>
            <Button look="quiet" onPress={() => void act('removeResolution', { resolution: one.code })}>
              حذف
            </Button>
          </li>
        ))}
      </ul>
      {edited === undefined ? null : (
        <ResolutionDialog item={item} resolution={edited} onClose={() => setEdited(undefined)} />
      )}
    </>
  )
}
