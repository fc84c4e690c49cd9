import { readTool, runTool } from './runTool.ts'

/**
 * What `qpdf --check` says of a file, both streams. A clean one ends in “No syntax or stream encoding errors found”
 * and holds no line with WARNING or ERROR.
 */
export async function qpdfCheck(file: string): Promise<string> {
  const { stdout, stderr } = await runTool('qpdf', ['--check', file])
  return stdout + stderr
}

export async function qpdfPageCount(file: string): Promise<number> {
  return Number(await readTool('qpdf', ['--show-npages', file]))
}
