import { act } from './act.ts'
import type { Addition } from './addition.ts'
import { block } from './block.ts'
import { call } from './call.ts'
import { chart } from './chart.ts'
import { check } from './check.ts'
import { columnType } from './columnType.ts'
import { command } from './command.ts'
import { document } from './document.ts'
import { petition, vehicle } from './recordKind.ts'
import { rule } from './rule.ts'
import { screen } from './screen.ts'
import { section } from './section.ts'
import { slide } from './slide.ts'
import { stage } from './stage.ts'

/** Of each row of «To add…» at least one, but of records, which are data. */
export const additions: readonly Addition[] = [
  vehicle,
  petition,
  columnType,
  section,
  slide,
  check,
  rule,
  document,
  chart,
  block,
  call,
  command,
  screen,
  stage,
  act,
]
