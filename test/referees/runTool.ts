import { execFile } from 'node:child_process'
import { needTool, type Tool } from './findTool.ts'

export interface ToolOutput {
  code: number
  stdout: string
  stderr: string
}

/** Runs a referee to its end; a non-zero code is an answer, not a failure. @throws Error when it cannot be started */
export function runTool(tool: Tool, words: readonly string[]): Promise<ToolOutput> {
  const program = needTool(tool)
  return new Promise((resolve, reject) => {
    const child = execFile(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error(`${tool} did not end by itself`))
      else resolve({ code: child.exitCode, stdout, stderr })
    })
  })
}

/**
 * As runTool, for referees whose non-zero code means there is nothing to read. @throws Error with what the tool said
 */
export async function readTool(tool: Tool, words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runTool(tool, words)
  if (code !== 0) throw new Error(`${tool} ended with ${code}: ${stderr.trim()}`)
  return stdout
}
