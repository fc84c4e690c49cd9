import { type CheckedFinding, type Severity, severityChoices } from '../checks/finding.ts'
import { checkTitle } from '../checks/index.ts'
import { runChecks } from '../checks/runChecks.ts'
import type { Block, Cell, Document, Span, Table, Tone } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import { secretariatOf, sessionName, sessionOf } from '../session/sessionRows.ts'
import { textCell } from './cells.ts'
import { frame, letterhead } from './frame.ts'
import type { Issue } from './issue.ts'

const workingPaper = 'برگهٔ کار دبیرخانه، غیرقابل انتشار'
const secretariat = 'دبیرخانه'

/** By shape, word and colour, as status is; the two stay on one line. */
const marks: Record<Severity, { shape: string; tone: Tone }> = {
  error: { shape: '■', tone: 'red' },
  warning: { shape: '◆', tone: 'amber' },
  info: { shape: '○', tone: 'grey' },
}

/**
 * The findings paper (برگهٔ بررسی): what the checks find in a session, by department, for the secretariat only. It has
 * no public edition, since it quotes closed rows and what is not settled yet.
 * @throws Problem 'findings-not-public' for a public edition
 */
export function findings(session: Session, issue: Issue): Document {
  if (issue.edition === 'public') throw new Problem('findings-not-public', {})
  const sessionRow = sessionOf(session)
  const name = `برگهٔ بررسی ${sessionName(session)}`
  const all = runChecks(session)
  const open = all.filter(({ accepted }) => accepted === null)
  const groups = [...Map.groupBy(open, departmentOf)]
  return {
    ...frame(session, issue, { title: name, start: name, footer: workingPaper }),
    blocks: [
      letterhead(
        session,
        issue,
        [
          { name: 'جلسه', value: toPersianDigits(String(sessionRow.numberInTerm)) },
          { name: 'تاریخ جلسه', value: formatJalaliDate(sessionRow.date, 'long') },
          { name: 'تاریخ بررسی', value: formatJalaliDate(issue.asOf, 'long') },
        ],
        secretariatOf(session),
      ),
      { kind: 'heading', level: 1, text: 'برگهٔ بررسی', anchor: 'findings' },
      { kind: 'paragraph', role: 'lead', text: [{ text: `${workingPaper}.` }] },
      ...(open.length === 0 ? [nothingFound(all.length)] : [counts(groups, open)]),
      ...groups.flatMap(([department, own], i): Block[] => [
        { kind: 'heading', level: 2, text: department, anchor: `findings-${i + 1}` },
        findingsTable(own),
      ]),
      ...acceptedOnes(all.filter(({ accepted }) => accepted !== null)),
    ],
  }
}

const departmentOf = ({ department }: CheckedFinding) => department?.name ?? secretariat

function nothingFound(accepted: number): Block {
  const text = accepted === 0 ? 'بررسی موردی نداشت.' : 'همهٔ موارد پذیرفته شده‌اند.'
  return { kind: 'paragraph', role: 'body', text: [{ text }] }
}

function markOf(severity: Severity): Span[] {
  const { shape, tone } = marks[severity]
  return [{ text: `${shape}\u00A0`, tone }, { text: severityChoices[severity] }]
}

/** How many of each severity every department has. */
function counts(groups: readonly (readonly [string, CheckedFinding[]])[], open: readonly CheckedFinding[]): Table {
  const severities = Object.keys(severityChoices) as Severity[]
  const row = (name: string, own: readonly CheckedFinding[]): Cell[] => [
    textCell(name),
    ...severities.map(severity => countCell(own.filter(finding => finding.severity === severity).length)),
    countCell(own.length),
  ]
  return {
    kind: 'table',
    columns: [
      { header: 'واحد', align: 'text', width: 'share' },
      ...severities.map(severity => ({
        header: `${marks[severity].shape}\u00a0${severityChoices[severity]}`,
        align: 'centre' as const,
        width: 'fit' as const,
      })),
      { header: 'جمع', align: 'centre', width: 'fit' },
    ],
    rows: groups.map(([name, own]) => row(name, own)),
    ...(groups.length > 1 ? { totals: [row('همه', open)] } : {}),
  }
}

function countCell(count: number): Cell {
  return textCell(count === 0 ? null : toPersianDigits(String(count)))
}

function findingsTable(own: readonly CheckedFinding[]): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'شدت', align: 'text', width: 'fit' },
      { header: 'قاعده و جا', align: 'text', width: 'share' },
      { header: 'مورد', align: 'text', width: 'share' },
      { header: 'راه درست کردن', align: 'text', width: 'share' },
    ],
    rows: own.map(({ severity, rule, place, message, remedy }) => [
      { text: markOf(severity) },
      { text: [{ text: checkTitle(rule), strong: true }, { text: ` – ${place}` }] },
      textCell(message),
      textCell(remedy),
    ]),
  }
}

/** What somebody looked at and left so, with who, when and why; apart, since nobody has to act on it. */
function acceptedOnes(accepted: readonly CheckedFinding[]): Block[] {
  if (accepted.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'موارد پذیرفته‌شده', anchor: 'accepted' },
    {
      kind: 'table',
      columns: [
        { header: 'قاعده و جا', align: 'text', width: 'share' },
        { header: 'مورد', align: 'text', width: 'share' },
        { header: 'پذیرنده و تاریخ', align: 'text', width: 'share' },
        { header: 'دلیل', align: 'text', width: 'share' },
      ],
      rows: accepted.map(finding => [
        { text: [{ text: checkTitle(finding.rule), strong: true }, { text: ` – ${finding.place}` }] },
        textCell(finding.message),
        textCell(finding.accepted && `${finding.accepted.by}، ${formatJalaliDate(finding.accepted.on, 'long')}`),
        textCell(finding.accepted && finding.accepted.reason),
      ]),
    },
  ]
}
