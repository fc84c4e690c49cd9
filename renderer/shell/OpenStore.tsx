import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { orpc } from '../api/api.ts'
import { withFigures } from '../components/withFigures.tsx'
import styles from './OpenStore.module.css'
import { useCouncilName } from './useCouncilName.ts'

/** Which council's file is open, and the way to the others. */
export function OpenStore() {
  const council = useCouncilName()
  const { data } = useQuery(orpc.stores.list.queryOptions())
  const open = data?.stores.find(({ state }) => state === 'open')
  if (open === undefined) return null
  return (
    <Link href="/stores" className={styles['store'] ?? ''} title="پرونده‌های شورا">
      {council === undefined ? null : <b>{withFigures(council)}</b>}
      <small>{withFigures(`پروندهٔ «${open.name}»`)}</small>
    </Link>
  )
}
