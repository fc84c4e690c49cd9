import { useQuery } from '@tanstack/react-query'
import { tables } from '../../../shared/records/index.ts'
import { orpc } from '../../api/api.ts'
import { actionName } from '../../components/history/actionName.ts'
import { instantText } from '../../components/instantText.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './CompileScreen.module.css'

/** What was written after a document was made: who, when, and which fields of which record. */
export function ChangesSince({ id }: { id: string }) {
  const { data = [] } = useQuery(orpc.outputs.changes.queryOptions({ input: { id } }))
  return (
    <ul className={styles['changes']}>
      {data.toReversed().map(change => (
        <li key={change.id}>
          {tables[change.kind].label} «<bdi>{change.key}</bdi>»: {actionName(change)}{' '}
          <small>{withFigures(`${instantText(change.at)} · ${change.who}`)}</small>
        </li>
      ))}
    </ul>
  )
}
