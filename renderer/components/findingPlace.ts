import type { Where } from '../../shared/checks/finding.ts'

/** The route on which a finding's field can be mended: its report's editor, or its row in the library's grid. */
export function findingPlace(session: string, { kind, code, field }: Where): string {
  if (kind === 'report') return `/session/${session}/collect/${encodeURIComponent(code)}?field=${field}`
  return `/library/${kind}?record=${encodeURIComponent(code)}&field=${field}`
}
