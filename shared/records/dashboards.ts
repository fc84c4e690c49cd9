/** Dashboards by their names in addresses, in the order of the sidebar; a kind names the one that shows it. */
export const dashboardTitles = {
  indicators: 'شاخص‌ها',
  budget: 'بودجه و پیامد',
  crisis: 'بحران و پدافند',
  energy: 'انرژی',
} as const

export type DashboardName = keyof typeof dashboardTitles
