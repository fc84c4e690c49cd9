import { useIsFetching } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { RouterProvider } from 'react-aria-components'
import { matchRoute, Route, Switch, useLocation, useRouter } from 'wouter'
import { Empty } from '../components/Empty.tsx'
import { lazyComponent } from '../components/lazyComponent.tsx'
import { Toasts } from '../components/Toasts.tsx'
import { routes } from '../routes.ts'
import StartScreen from '../screens/start/StartScreen.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import { Help } from './help/Help.tsx'
import { Palette } from './Palette.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'
import styles from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { StoreBar } from './StoreBar.tsx'
import { useCouncilName } from './useCouncilName.ts'
import { useTheme } from './useTheme.ts'

const waiting = (
  <p className={styles['waiting']} aria-busy>
    …
  </p>
)

const screens = routes.map(({ path, title, screen, isWhole = false, isRoomy = false }) => ({
  path,
  title,
  isWhole,
  isRoomy,
  Content: screen === undefined ? StartScreen : lazyComponent(() => screen().then(module => module.default), waiting),
}))

/** The window: the sidebar at the right, the screen of the route beside it. */
export function Shell() {
  const [path, go] = useLocation()
  const { parser } = useRouter()
  const here = screens.find(screen => matchRoute(parser, screen.path, path)[0])
  const isWhole = here?.isWhole ?? false
  useTheme()
  return (
    <RouterProvider navigate={to => go(to)}>
      <a className={styles['skip']} href="#screen">
        رفتن به محتوا
      </a>
      <div className={`${styles['shell']} ${isWhole ? styles['whole'] : ''}`}>
        {isWhole ? null : <Sidebar isRoomy={here?.isRoomy ?? false} />}
        <div className={styles['main']}>
          <div>
            <ConnectionBar />
            <StoreBar />
          </div>
          <Main>
            <Switch>
              {screens.map(screen => (
                <Route key={screen.path} path={screen.path}>
                  <Screen {...screen} />
                </Route>
              ))}
              <Route>
                <Empty title="چنین صفحه‌ای نیست">از فهرست کنار صفحه جای دیگری را انتخاب کنید.</Empty>
              </Route>
            </Switch>
          </Main>
        </div>
      </div>
      <ScreenGuard>
        <Palette />
        <Help />
      </ScreenGuard>
      <Toasts />
    </RouterProvider>
  )
}

/** Busy while a screen is read for the first time; not when what it shows is brought up to date. */
function Main({ children }: { children: ReactNode }) {
  const unread = useIsFetching({ predicate: ({ state }) => state.data === undefined })
  const screen = useArrival()
  return (
    <main ref={screen} id="screen" tabIndex={-1} className={styles['screen']} aria-busy={unread > 0}>
      {children}
    </main>
  )
}

/** Brings the keyboard along to a place that was gone to, unless the place has taken it itself. */
function useArrival() {
  const screen = useRef<HTMLElement>(null)
  const [path] = useLocation()
  const left = useRef(path)
  useEffect(() => {
    if (left.current === path) return
    left.current = path
    // A dialog that led here holds the keyboard until it is gone.
    const arrive = (): void => {
      if (document.querySelector('[role=dialog]') !== null) frame = requestAnimationFrame(arrive)
      else if (!screen.current?.contains(document.activeElement)) takeUp(screen.current)
    }
    let frame = requestAnimationFrame(arrive)
    return () => cancelAnimationFrame(frame)
  }, [path])
  return screen
}

/**
 * A row that was led to has its cell marked before the dialog let go; otherwise the screen itself takes the keyboard.
 */
function takeUp(screen: HTMLElement | null): void {
  const cell = screen?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')
  ;(cell ?? screen)?.focus({ preventScroll: true })
}

function Screen({ path, title, Content }: (typeof screens)[number]) {
  const council = useCouncilName()
  useEffect(() => {
    document.title = [title, ...(council === undefined ? [] : [council]), 'شورانامه'].join(' · ')
  }, [title, council])
  return (
    <ScreenGuard key={path}>
      <Content />
    </ScreenGuard>
  )
}
