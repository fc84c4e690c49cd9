import type { ComponentType } from 'react'

export interface WindowRoute {
  /** As wouter matches it; `:session` is a session's code. */
  path: string
  /** Named in the window's title. */
  title: string
  /** Reads its screen; without one it is the start's, which is there from the start. */
  screen?: () => Promise<{ default: ComponentType }>
  /** Takes the whole window: the sidebar is out of its way. */
  isWhole?: true
  /** Wants the room that the sidebar has: it is a rail of icons until somebody unfolds it. */
  isRoomy?: true
}

/** Every screen. Pictures and the test of accessibility go through this list. */
export const routes: readonly WindowRoute[] = [
  { path: '/', title: 'آغاز' },
  { path: '/session/:session', title: 'جلسه', screen: () => import('./screens/collect/SessionRedirect.tsx') },
  {
    path: '/session/:session/collect',
    title: 'گردآوری گزارش‌ها',
    screen: () => import('./screens/collect/CollectScreen.tsx'),
  },
  {
    path: '/session/:session/collect/:report',
    title: 'گزارش واحد',
    screen: () => import('./screens/report/ReportScreen.tsx'),
    isRoomy: true,
  },
  { path: '/session/:session/check', title: 'بررسی', screen: () => import('./screens/check/CheckScreen.tsx') },
  {
    path: '/session/:session/compile',
    title: 'تهیهٔ سند',
    screen: () => import('./screens/compile/CompileScreen.tsx'),
  },
  { path: '/session/:session/present', title: 'نمایش', screen: () => import('./screens/present/PresentScreen.tsx') },
  {
    path: '/session/:session/console',
    title: 'میز نمایش',
    screen: () => import('./screens/console/ConsoleScreen.tsx'),
    isWhole: true,
  },
  {
    path: '/session/:session/chair',
    title: 'نمای رئیس جلسه',
    screen: () => import('./screens/chair/ChairScreen.tsx'),
    isWhole: true,
  },
  {
    path: '/session/:session/record',
    title: 'ثبت جلسه',
    screen: () => import('./screens/record/RecordScreen.tsx'),
    isWhole: true,
  },
  { path: '/session/:session/minutes', title: 'صورتجلسه', screen: () => import('./screens/minutes/MinutesScreen.tsx') },
  {
    path: '/dashboards/:dashboard',
    title: 'داشبورد',
    screen: () => import('./screens/dashboards/DashboardScreen.tsx'),
  },
  {
    path: '/dashboards/department/:department',
    title: 'داشبورد واحد',
    screen: () => import('./screens/dashboards/DepartmentScreen.tsx'),
  },
  { path: '/library', title: 'کتابخانه', screen: () => import('./screens/library/LibraryIndex.tsx') },
  { path: '/library/:kind', title: 'کتابخانه', screen: () => import('./screens/library/LibraryScreen.tsx') },
  { path: '/history', title: 'سابقهٔ تغییرات', screen: () => import('./screens/history/HistoryScreen.tsx') },
  { path: '/stores', title: 'پرونده‌های شورا', screen: () => import('./screens/stores/StoresScreen.tsx') },
  { path: '/backups', title: 'نسخه‌های پشتیبان', screen: () => import('./screens/backups/BackupsScreen.tsx') },
  { path: '/about', title: 'دربارهٔ برنامه', screen: () => import('./screens/about/AboutScreen.tsx') },
  { path: '/settings', title: 'تنظیمات', screen: () => import('./screens/settings/SettingsScreen.tsx') },
]
