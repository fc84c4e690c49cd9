import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export interface WindowRoute {
  /** As wouter matches it; `:session` is a session's code. */
  path: string
  /** Named in the window's title. */
  title: string
  screen: LazyExoticComponent<ComponentType>
}

/** Every screen. Pictures and the test of accessibility go through this list. */
export const routes: readonly WindowRoute[] = [
  { path: '/', title: 'آغاز', screen: lazy(() => import('./screens/start/StartScreen.tsx')) },
  { path: '/session/:session', title: 'جلسه', screen: lazy(() => import('./screens/collect/SessionDoor.tsx')) },
  {
    path: '/session/:session/collect',
    title: 'گردآوری',
    screen: lazy(() => import('./screens/collect/CollectScreen.tsx')),
  },
  {
    path: '/session/:session/collect/:report',
    title: 'گزارش واحد',
    screen: lazy(() => import('./screens/report/ReportScreen.tsx')),
  },
  { path: '/session/:session/check', title: 'وارسی', screen: lazy(() => import('./screens/check/CheckScreen.tsx')) },
  {
    path: '/session/:session/compile',
    title: 'تدوین',
    screen: lazy(() => import('./screens/compile/CompileScreen.tsx')),
  },
  {
    path: '/dashboards/:dashboard',
    title: 'داشبورد',
    screen: lazy(() => import('./screens/dashboards/DashboardScreen.tsx')),
  },
  { path: '/library', title: 'کتابخانه', screen: lazy(() => import('./screens/library/LibraryIndex.tsx')) },
  { path: '/library/:kind', title: 'کتابخانه', screen: lazy(() => import('./screens/library/LibraryScreen.tsx')) },
  { path: '/settings', title: 'تنظیمات', screen: lazy(() => import('./screens/settings/SettingsScreen.tsx')) },
]
