import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Addition } from './addition.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What lies at the top and is no source of the product. */
const notCopied = new Set(['.git', 'node_modules', 'out'])

/** Makes `copy`, an empty folder, a copy of the product with these additions. */
export async function copyProduct(copy: string, additions: readonly Addition[]): Promise<void> {
  for (const part of await readdir(root))
    if (!notCopied.has(part)) await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const addition of additions) await add(copy, addition)
  for (const script of new Set(additions.flatMap(({ scripts = [] }) => scripts)))
    execFileSync('npm', ['run', '--silent', script], { cwd: copy })
}

/** A copy of a copy may have it already. @throws Error where the product has changed under an insertion */
async function add(copy: string, { row, files, insertions }: Addition): Promise<void> {
  if (Object.keys(files).some(path => existsSync(join(copy, path)))) return
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), text)
  }
  for (const { file, before, put } of insertions) {
    const path = join(copy, file)
    const text = await readFile(path, 'utf8')
    if (text.includes(put)) continue
    const parted = text.split(before)
    if (parted.length !== 2) throw new Error(`${row}: ${file} holds «${before}» ${parted.length - 1} times`)
    await writeFile(path, parted.join(put + before))
  }
}
