import type { Edition } from '../../../shared/document.ts'
import { useSessionCode } from '../../session/useSession.ts'
import { LivePresenter } from './LivePresenter.tsx'
import { Rehearsal } from './Rehearsal.tsx'

/** The presenter's own window: what the hall sees, what comes next, what to say and how much time is left. */
export default function ConsoleScreen() {
  const session = useSessionCode()
  const edition = rehearsedEdition()
  return edition === null ? <LivePresenter session={session} /> : <Rehearsal session={session} edition={edition} />
}

/** Which deck this window's address asks to rehearse, where no screen of the hall sees it; null for a presentation. */
function rehearsedEdition(): Edition | null {
  const asked = new URLSearchParams(location.search).get('rehearsal')
  return asked === 'public' || asked === 'closed' ? asked : null
}
