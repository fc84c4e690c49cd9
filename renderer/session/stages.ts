import type { ComponentType } from 'react'
import { CheckState } from './CheckState.tsx'
import { CollectState } from './CollectState.tsx'
import { CompileState } from './CompileState.tsx'
import { MinutesState } from './MinutesState.tsx'
import { PresentState } from './PresentState.tsx'
import { RecordState } from './RecordState.tsx'
import type { StageStateProps } from './stageState.ts'

export interface Stage {
  /** Part of the route after the session's code. */
  path: string
  title: string
  /** How far the stage is, at a glance. */
  State: ComponentType<StageStateProps>
}

/** The stages of a session's work, in their order. */
export const stages: readonly Stage[] = [
  { path: 'collect', title: 'گردآوری گزارش‌ها', State: CollectState },
  { path: 'check', title: 'بررسی', State: CheckState },
  { path: 'compile', title: 'تهیهٔ سند', State: CompileState },
  { path: 'present', title: 'نمایش', State: PresentState },
  { path: 'record', title: 'ثبت جلسه', State: RecordState },
  { path: 'minutes', title: 'صورتجلسه', State: MinutesState },
]
