import { ORPCError } from '@orpc/client'
import type { Place, ProblemCode } from '../../shared/problem.ts'
import { isInvited } from './hostToken.ts'

/** A failure as people read it. */
export interface ShownProblem {
  /** For the log and for whoever asks. */
  code: ProblemCode | 'disconnected' | 'refused' | 'too-large' | 'unreadable' | 'unread-screen'
  message: string
  place: Place
}

/** What any failed call says. A bug's own words are for the log, so they are not shown. */
export function problemOf(cause: unknown): ShownProblem {
  if (cause instanceof ORPCError && cause.code === 'PROBLEM') {
    const { code, place } = cause.data as { code: ProblemCode; place: Place }
    return { code, message: cause.message, place }
  }
  if (cause instanceof UnreadableFile)
    return { code: 'unreadable', message: cause.message, place: { file: cause.file } }
  if (cause instanceof UnreadScreen) return { code: 'unread-screen', message: cause.message, place: {} }
  if (isRefused(cause)) return { code: 'refused', message: isInvited() ? refusedMessage : uninvitedMessage, place: {} }
  if (cause instanceof ORPCError && cause.code === 'PAYLOAD_TOO_LARGE')
    return { code: 'too-large', message: tooLargeMessage, place: {} }
  if (isDisconnection(cause)) return { code: 'disconnected', message: disconnectedMessage, place: {} }
  return { code: 'bug', message: bugMessage, place: {} }
}

/** A file that was chosen, and then deleted, moved or locked before it was read. */
export class UnreadableFile extends Error {
  readonly file: string

  constructor(file: string) {
    super(
      `پروندهٔ «${file}» را دیگر نمی‌توان خواند؛ شاید پاک، جابه‌جا یا دور از دسترس شده است. چیزی نوشته نشد؛ دوباره برگزینیدش.`,
    )
    this.file = file
  }
}

/** Files of the window that could not be read when they were needed: the host was gone, or is another version by now. */
export class UnreadScreen extends Error {
  constructor(cause: unknown) {
    const safe = 'آنچه ذخیره شده و آنچه نوشته‌اید سر جای خود است'
    super(`این بخش برنامه خوانده نشد. ${safe}؛ «دوباره» پنجره را از نو می‌خواند.`, { cause })
  }
}

/** The process that holds the store has ended; the window gets a line to the next one. */
export class Disconnected extends Error {}

/** The host cannot be reached: it was closed, or this window belongs to an earlier launch. */
export function isDisconnection(cause: unknown): boolean {
  return cause instanceof TypeError || cause instanceof Disconnected || isCutOff(cause) || isRefused(cause)
}

/** A call that was under way when its line was closed; one that was stopped on purpose says so with a DOMException. */
function isCutOff(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'AbortError' && !(cause instanceof DOMException)
}

/** The host answers, but this window belongs to an earlier launch. */
export function isRefused(cause: unknown): boolean {
  return cause instanceof ORPCError && cause.status === 401
}

const disconnectedMessage = 'برنامه پاسخ نمی‌دهد. آنچه ذخیره شده است سر جای خود است؛ برنامه را دوباره باز کنید.'
const refusedMessage = 'این پنجره از اجرای پیشین برنامه مانده است. آن را ببندید و پنجرهٔ تازه را به کار ببرید.'
const uninvitedMessage = 'این برگه به برنامه راه ندارد: هر نشانی یک بار باز می‌شود. برنامه را دوباره باز کنید.'
const tooLargeMessage = 'این پرونده از اندازه‌ای که یک‌جا فرستادنی است بزرگ‌تر است. چیزی نوشته نشد؛ آن را بخش کنید.'
const bugMessage = 'خطایی پیش‌بینی‌نشده رخ داد. داده‌های ذخیره‌شده سر جای خودند؛ دوباره بکوشید و اگر ماند، گزارش دهید.'
