import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { showProblem } from '../../state/toasts.ts'

/** Opens the hall's window, or brings it back: the host does it, or this page where the host is a browser's. */
export async function openAudience(): Promise<void> {
  try {
    await open()
  } catch (cause) {
    showProblem(problemOf(cause))
  }
}

/** Brings it back, unless it comes by itself at the same moment. */
export async function returnAudience(): Promise<void> {
  try {
    await open()
  } catch (cause) {
    const problem = problemOf(cause)
    if (problem.code !== 'hall-window-open') showProblem(problem)
  }
}

async function open(): Promise<void> {
  const opened = await api.host.openAudience()
  if (opened === null) return
  const place = await otherScreen()
  window.open(opened.address, '_blank', place === null ? 'popup' : `popup,${place}`)
}

/** Opens the view of whoever presides, likewise. */
export async function openChair(session: string): Promise<void> {
  try {
    const opened = await api.host.openPlace({ session, place: 'chair' })
    if (opened !== null) window.open(opened.address, '_blank')
  } catch (cause) {
    showProblem(problemOf(cause))
  }
}

/** As browsers with the Window Management API have it. */
interface ScreenDetails {
  currentScreen: ScreenPlace
  screens: ScreenPlace[]
}

interface ScreenPlace {
  availLeft: number
  availTop: number
  availWidth: number
  availHeight: number
}

/** Where the hall's screen stands beside this one, for `window.open`; null where there is none, or nobody says. */
async function otherScreen(): Promise<string | null> {
  if (!('getScreenDetails' in window)) return null
  try {
    const { currentScreen, screens } = await (window.getScreenDetails as () => Promise<ScreenDetails>)()
    const other = screens.find(screen => screen !== currentScreen)
    if (other === undefined) return null
    const { availLeft, availTop, availWidth, availHeight } = other
    return `left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`
  } catch {
    // Not allowed: a plain window, which its user moves.
    return null
  }
}
