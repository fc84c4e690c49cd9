/**
 * Writes the licences of everything that is shipped into THIRD-PARTY-NOTICES.md, below what people have written there.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type ShippedPackage, shippedPackages } from './shippedPackages.ts'

const file = new URL('../THIRD-PARTY-NOTICES.md', import.meta.url)
const heading = '## Licence texts'

interface LicenceText {
  body: string
  /** Each with its own copyright lines. */
  packages: { shown: string; copyright: string[] }[]
}

/** The generated part: packages under one text stand together, each with its own copyright lines. */
export function licenceTexts(packages: readonly ShippedPackage[]): string {
  const groups = new Map<string, LicenceText>()
  for (const { name, version, licence, text } of packages) {
    const lines = text.replaceAll('\r', '').split('\n')
    const copyright = lines.map(line => line.trim()).filter(isCopyright)
    const body = lines
      .filter(line => !isCopyright(line.trim()))
      .join('\n')
      .trim()
    const key = body
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, ' ')
      .replace(/^ ?(the )?mit license( mit)? /, '')
    const group = groups.get(key) ?? { body, packages: [] }
    group.packages.push({ shown: `${name} ${version} (${licence})`, copyright })
    groups.set(key, group)
  }
  const parts = [...groups.values()].map(({ body, packages: own }) => {
    const list = own.map(({ shown, copyright }) => [`- ${shown}`, ...copyright.map(line => `  ${line}`)].join('\n'))
    return `${list.join('\n')}\n\n\`\`\`text\n${body.replaceAll(/[ \t]+$/gm, '')}\n\`\`\``
  })
  return `${heading}\n\nOf everything the program and its window are made of; written by \`node resources/makeNotices.ts\`.\n\n${parts.join('\n\n---\n\n')}\n`
}

function isCopyright(line: string): boolean {
  return /^(\(c\)|©|copyright (\(c\)|©|\d|[A-Z][a-z]+ [A-Z]))/i.test(line) && line.length < 160
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [written = ''] = readFileSync(file, 'utf8').split(`\n${heading}`)
  writeFileSync(file, `${written.trimEnd()}\n\n${licenceTexts(shippedPackages())}`)
}
