import { useQuery } from '@tanstack/react-query'
import { ChartColumn, History, Library, Menu, Search, Settings } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { dashboards } from '../../shared/documents/dashboards.ts'
import { isoToJalali } from '../../shared/persian/jalali.ts'
import { orpc } from '../api/api.ts'
import { FoldButton } from '../components/FoldButton.tsx'
import { LastCopy, LastCopyMark } from '../components/LastCopy.tsx'
import { libraryLinks } from '../screens/library/libraryLinks.ts'
import { toggleFolded, useDesk } from '../state/desk.ts'
import { usePalette } from '../state/palette.ts'
import { OpenStore } from './OpenStore.tsx'
import styles from './Sidebar.module.css'
import { SidebarLink } from './SidebarLink.tsx'
import { YearSessions } from './YearSessions.tsx'

/** Opens the search over everything. */
function FindButton() {
  const open = usePalette(state => state.open)
  return (
    <Button className={styles['find'] ?? ''} onPress={open} aria-keyshortcuts="Control+K">
      <Search size={18} aria-hidden />
      <span>
        جست‌وجو… <kbd>Ctrl K</kbd>
      </span>
    </Button>
  )
}

interface SidebarProps {
  /** The screen beside it wants its room. */
  isRoomy: boolean
}

/** Where everything is: sessions by year, then what belongs to no one session. It folds to a rail of icons. */
export function Sidebar({ isRoomy }: SidebarProps) {
  const { data: sessions = [] } = useQuery(orpc.sessions.list.queryOptions())
  const [isOpen, setIsOpen] = useState(false)
  const { folded } = useDesk()
  const part = isRoomy ? 'placesOfRoomy' : 'places'
  const isFolded = folded[part]
  const menu = useRef<HTMLButtonElement>(null)
  const years = [...Map.groupBy(sessions, ({ date }) => isoToJalali(date).year)]
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  const byKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    menu.current?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any of its links.
    <nav
      className={`${styles['sidebar']} ${isFolded ? styles['folded'] : ''}`}
      aria-label="بخش‌های برنامه"
      onBlur={leave}
      onKeyDown={byKey}
    >
      <Link href="/" className={styles['brand'] ?? ''} title="شورانامه">
        <span className={styles['mark']} aria-hidden />
        <span className={styles['name']}>شورانامه</span>
      </Link>
      <span className={styles['fold']}>
        <FoldButton
          label="ستون بخش‌ها"
          edge="right"
          isFolded={isFolded}
          onToggle={() => {
            setIsOpen(false)
            toggleFolded(part)
          }}
        />
      </span>
      <FindButton />
      <Button
        ref={menu}
        className={styles['menu'] ?? ''}
        aria-label="بخش‌ها"
        aria-expanded={isOpen}
        aria-controls="places"
        onPress={() => setIsOpen(!isOpen)}
      >
        <Menu size={18} />
      </Button>
      <span className={styles['copyMark']}>
        <LastCopyMark />
      </span>
      {isFolded ? <PlaceIcons hasSessions={sessions.length > 0} /> : null}
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
        <div className={styles['foot']}>
          <OpenStore />
          <LastCopy />
          <ul>
            {sessions.length === 0 ? null : <SidebarLink href="/history">سابقهٔ تغییرات</SidebarLink>}
            <SidebarLink href="/settings">تنظیمات</SidebarLink>
          </ul>
        </div>
      </div>
    </nav>
  )
}

/** The places most gone to, beside the folded list of all. */
function PlaceIcons({ hasSessions }: { hasSessions: boolean }) {
  const own = [
    ...dashboards
      .slice(0, 1)
      .map(({ path }) => ({ href: `/dashboards/${path}`, title: 'داشبوردها', Icon: ChartColumn })),
    { href: '/library', title: 'کتابخانه', Icon: Library },
    { href: '/history', title: 'سابقهٔ تغییرات', Icon: History },
  ]
  const places = [...(hasSessions ? own : []), { href: '/settings', title: 'تنظیمات', Icon: Settings }]
  return (
    <ul className={styles['icons']}>
      {places.map(({ href, title, Icon }) => (
        <li key={href}>
          <Link href={href} aria-label={title} title={title}>
            <Icon size={18} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  )
}
