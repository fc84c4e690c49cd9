import type { Addition } from './addition.ts'

/** What the program is and which store it has open. */
export const screen: Addition = {
  row: 'a screen',
  files: {
    'renderer/screens/about/AboutScreen.tsx': `/** What this program is, for whoever is asked. */
export default function AboutScreen() {
  return (
    <section>
      <h1>دربارهٔ شورانامه</h1>
      <p>گزارش جلسه‌های شورا، با رقم‌هایی که هر کدام منبعی دارند.</p>
    </section>
  )
}
`,
  },
  insertions: [
    {
      file: 'renderer/routes.ts',
      before: `  { path: '/settings'`,
      put: `  { path: '/about', title: 'درباره', screen: () => import('./screens/about/AboutScreen.tsx') },\n`,
    },
    {
      file: 'renderer/shell/help/pages.ts',
      before: `  '/settings': {`,
      put: `  '/about': { about: 'این برنامه چیست.', steps: ['نسخهٔ برنامه در این صفحه آمده است.'] },\n`,
    },
  ],
}
