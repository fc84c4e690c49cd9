/** What a command may show while it works. */
export interface Terminal {
  signal: AbortSignal
  /** Draws pages done; silent in a pipe and with --json. */
  progress: (done: number, total: number) => void
  /** Takes the bar away. */
  finish: () => void
  /** A line of a result that comes before the command's end. */
  say: (line: string) => void
  /** A line beside the result, for people. */
  warn: (line: string) => void
}

/** Where a command's words go: the process's own streams, or what a test reads. */
export interface Streams {
  stdout: { write: (text: string) => unknown }
  stderr: { write: (text: string) => unknown; isTTY?: boolean }
}

const width = 30

export function terminal(quiet: boolean, signal: AbortSignal, { stdout, stderr }: Streams = process): Terminal {
  const drawing = !quiet && stderr.isTTY === true
  return {
    signal,
    progress(done, total) {
      if (!drawing) return
      const filled = total === 0 ? 0 : Math.round((done / total) * width)
      stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`)
    },
    finish() {
      if (drawing) stderr.write('\r\x1b[K')
    },
    say(line) {
      stdout.write(`${line}\n`)
    },
    warn(line) {
      stderr.write(`${line}\n`)
    },
  }
}
