import { Redirect } from 'wouter'
import { useSessionCode } from '../../session/useSession.ts'

/** A session opens at the first stage of its work. */
export default function SessionRedirect() {
  return <Redirect to={`/session/${useSessionCode()}/collect`} replace />
}
