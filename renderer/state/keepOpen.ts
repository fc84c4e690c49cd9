/** Works that closing the window would cut off. */
let underWay = 0

function object(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Has the window ask before it is closed or read again, until a work is done. */
export async function keepOpen<T>(work: Promise<T>): Promise<T> {
  if (++underWay === 1) window.addEventListener('beforeunload', object)
  try {
    return await work
  } finally {
    if (--underWay === 0) window.removeEventListener('beforeunload', object)
  }
}
