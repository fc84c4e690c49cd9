import type { Addition } from './addition.ts'

/** What is left to do once the papers are out. */
export const stage: Addition = {
  row: 'a stage of a session',
  files: {
    'renderer/screens/archive/ArchiveScreen.tsx': `import { SessionFrame } from '../../session/SessionFrame.tsx'

/** What is done with a session once its papers are out. */
export default function ArchiveScreen() {
  return (
    <SessionFrame stage="archive">
      <p>پس از جلسه، سندهای تهیه‌شده را در بایگانی دبیرخانه بگذارید.</p>
    </SessionFrame>
  )
}
`,
    'renderer/session/ArchiveState.tsx': `import type { StageStateProps } from './stageState.ts'

/** Nothing is counted here yet. */
export function ArchiveState({ children }: StageStateProps) {
  return children({ brief: '', words: 'پس از جلسه', isDone: false })
}
`,
  },
  insertions: [
    {
      file: 'renderer/session/stages.ts',
      before: `import { CheckState }`,
      put: `import { ArchiveState } from './ArchiveState.tsx'\n`,
    },
    {
      file: 'renderer/session/stages.ts',
      before: `]\n`,
      put: `  { path: 'archive', title: 'بایگانی', State: ArchiveState },\n`,
    },
    {
      file: 'renderer/routes.ts',
      before: `  {\n    path: '/dashboards/:dashboard',`,
      put: `  { path: '/session/:session/archive', title: 'بایگانی', screen: () => import('./screens/archive/ArchiveScreen.tsx') },\n`,
    },
    {
      file: 'renderer/shell/help/pages.ts',
      before: `  '/dashboards/:dashboard': {`,
      put: `  '/session/:session/archive': { about: 'آنچه از جلسه بایگانی شده است.', steps: ['سندها به ترتیب تاریخ آمده‌اند.'] },\n`,
    },
  ],
}
