import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { resolveInside } from '../../system/resolveInside.ts'
import { findProgram } from './findBrowser.ts'

/** How each system opens a file in its program, and shows it in its folder. */
const openers: Partial<Record<NodeJS.Platform, { program: string; reveal: (path: string) => string[] }>> = {
  darwin: { program: 'open', reveal: path => ['-R', path] },
  linux: { program: 'xdg-open', reveal: path => [dirname(path)] },
  win32: { program: 'explorer.exe', reveal: path => [`/select,${path}`] },
}

export const canReveal = opener() !== undefined

function opener() {
  const own = openers[process.platform]
  const path = own && findProgram([own.program])
  return own && path !== undefined ? { ...own, path } : undefined
}

/** Shows a file of `folder` in the system's file manager. @throws Problem 'not-own-file' or 'no-file-manager' */
export async function revealFile(folder: string, path: string): Promise<void> {
  start(resolveInside(folder, path), 'reveal')
}

/** Opens a file of `folder` in the system's program for it. @throws Problem 'not-own-file' or 'no-file-manager' */
export async function openFile(folder: string, path: string): Promise<void> {
  start(resolveInside(folder, path), 'open')
}

function start(file: string, purpose: 'open' | 'reveal'): void {
  const found = opener()
  if (!found) throw new Problem('no-file-manager', {}, { file })
  const words = purpose === 'open' ? [file] : found.reveal(file)
  spawn(found.path, words, { stdio: 'ignore', detached: true }).unref()
}
