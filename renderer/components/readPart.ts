import { Problem } from '../../shared/problems/problem.ts'

/**
 * Reads a part of the window that has a file of its own.
 * @throws Problem 'program-updated' where the files of another build lie in the place of this window's,
 *   'screen-unreadable' otherwise
 */
export async function readPart<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    const code = (await isUpdated()) ? 'program-updated' : 'screen-unreadable'
    throw Object.assign(new Problem(code, {}), { cause })
  }
}

/**
 * Reads the window again, unless that would only send it away: there may be no host, or no whole build for a moment.
 */
export async function readAgain(): Promise<void> {
  if ((await currentPage()) !== undefined) location.reload()
}

/** Every file is named after its content, and the first one names, by way of others, all that there are. */
async function isUpdated(): Promise<boolean> {
  const page = await currentPage()
  return page !== undefined && firstFile(page) !== firstFile(document)
}

function firstFile(page: Document): string | null | undefined {
  return page.querySelector('script[type=module]')?.getAttribute('src')
}

/** The window's page as it would be read now; undefined while it cannot be. */
async function currentPage(): Promise<Document | undefined> {
  try {
    const answer = await fetch('/')
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
  } catch {
    return undefined
  }
}
