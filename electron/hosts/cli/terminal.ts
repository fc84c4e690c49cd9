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

const width = 30

export function terminal(quiet: boolean, signal: AbortSignal): Terminal {
  const drawing = !quiet && process.stderr.isTTY
  return {
    signal,
    progress(done, total) {
      if (!drawing) return
      const filled = total === 0 ? 0 : Math.round((done / total) * width)
      process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`)
    },
    finish() {
      if (drawing) process.stderr.write('\r\x1b[K')
    },
    say(line) {
      process.stdout.write(`${line}\n`)
    },
    warn(line) {
      process.stderr.write(`${line}\n`)
    },
  }
}
