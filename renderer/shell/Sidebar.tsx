import { useQuery } from '@tanstack/react-query'
import { Menu } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { isoToJalali } from '../../shared/persian/jalali.ts'
import { orpc } from '../api/api.ts'
import { dashboards } from '../screens/dashboards/dashboards.ts'
import { libraryLinks } from '../screens/library/libraryLinks.ts'
import { usePalette } from '../state/palette.ts'
import styles from './Sidebar.module.css'
import { SidebarLink } from './SidebarLink.tsx'
import { YearSessions } from './YearSessions.tsx'

/** Opens the search over everything. */
function FindButton() {
  const open = usePalette(state => state.open)
  return (
    <Button className={styles['find'] ?? ''} onPress={open} aria-keyshortcuts="Control+K">
      جست‌وجو… <kbd>Ctrl K</kbd>
    </Button>
  )
}

/** Where everything is: sessions by year, then what belongs to no one session. */
export function Sidebar() {
  const { data: sessions = [] } = useQuery(orpc.sessions.list.queryOptions())
  const [isOpen, setIsOpen] = useState(false)
  const years = [...Map.groupBy(sessions, ({ date }) => isoToJalali(date).year)]
  return (
    <nav className={styles['sidebar']} aria-label="بخش‌های برنامه">
      <Link href="/" className={styles['brand'] ?? ''}>
        <span className={styles['mark']} aria-hidden />
        شورانامه
      </Link>
      <FindButton />
      <Button
        className={styles['menu'] ?? ''}
        aria-label="بخش‌ها"
        aria-expanded={isOpen}
        aria-controls="places"
        onPress={() => setIsOpen(!isOpen)}
      >
        <Menu size={18} />
      </Button>
      {/* A narrow window folds the places away; going to one folds them again. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        id="places"
        className={`${styles['places']} ${isOpen ? styles['open'] : ''}`}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('a')) setIsOpen(false)
        }}
      >
        {years.map(([year, own], index) => (
          <YearSessions key={year} year={year} sessions={own} isNewest={index === 0} />
        ))}
        {sessions.length === 0 ? null : (
          <section>
            <h2 className={styles['caption']}>داشبوردها</h2>
            <ul>
              {dashboards.map(({ path, title }) => (
                <SidebarLink key={path} href={`/dashboards/${path}`}>
                  {title}
                </SidebarLink>
              ))}
            </ul>
          </section>
        )}
        {sessions.length === 0 ? null : (
          <section>
            <h2 className={styles['caption']}>کتابخانه</h2>
            <ul>
              {libraryLinks.map(({ href, title }) => (
                <SidebarLink key={href} href={href}>
                  {title}
                </SidebarLink>
              ))}
            </ul>
          </section>
        )}
        <ul className={styles['foot']}>
          {sessions.length === 0 ? null : <SidebarLink href="/history">سابقهٔ تغییرات</SidebarLink>}
          <SidebarLink href="/settings">تنظیمات</SidebarLink>
        </ul>
      </div>
    </nav>
  )
}
