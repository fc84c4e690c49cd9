import { Link, useRoute } from 'wouter'
import { withFigures } from '../components/withFigures.tsx'
import styles from './Sidebar.module.css'

interface SidebarLinkProps {
  href: string
  /** Route of the whole place the link leads into. */
  within?: string
  note?: string
  children: string
}

/** A place, marked when one is in it. */
export function SidebarLink({ href, within, note, children }: SidebarLinkProps) {
  const [isHere] = useRoute(within === undefined ? href : `${within}/*?`)
  return (
    <li>
      <Link
        href={href}
        className={`${styles['link']} ${isHere ? styles['here'] : ''}`}
        aria-current={isHere ? 'page' : undefined}
      >
        <span>{withFigures(children)}</span>
        {note === undefined ? null : <small>{note}</small>}
      </Link>
    </li>
  )
}
