import type { Document } from '../document.ts'
import type { Session } from '../session/session.ts'
import { agendaSheet } from './agendaSheet.ts'
import { attendanceSheet } from './attendanceSheet.ts'
import { briefing } from './briefing.ts'
import { dashboard } from './dashboard.ts'
import { findings } from './findings.ts'
import { invitation } from './invitation.ts'
import type { Issue } from './issue.ts'
import { letter } from './letter.ts'
import { minutes } from './minutes.ts'
import { packet } from './packet.ts'
import { rollCallSheet } from './rollCallSheet.ts'

/** Every document a session can be compiled into. A new one is its file and one line here. */
export const buildDocument = {
  briefing,
  packet,
  invitation,
  findings,
  minutes,
  letter,
  attendance: attendanceSheet,
  agenda: agendaSheet,
  rollCall: rollCallSheet,
  dashboard,
} as const satisfies Record<string, (session: Session, issue: Issue) => Document>

export type DocumentKind = keyof typeof buildDocument
export const documentKinds = Object.keys(buildDocument) as [DocumentKind, ...DocumentKind[]]
