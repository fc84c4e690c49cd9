import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = globSync('renderer/**/*.css')

/** Without what holds on paper alone. */
function onScreen(css: string): string {
  const from = css.indexOf('@media print')
  if (from < 0) return css
  let [at, depth] = [css.indexOf('{', from) + 1, 1]
  for (; depth > 0 && at < css.length; at++) depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0
  return css.slice(0, from) + onScreen(css.slice(at))
}

// With such a selector the browser works out the style of every element anew whenever one comes or goes anywhere.
it('never looks through the whole page for an element', () => {
  const wide = files.flatMap(file => {
    const found = /(?:^|[\s,}])(?::root|html|body)[^\s{,>+~]*:has\([^)]*\)/m.exec(onScreen(readFileSync(file, 'utf8')))
    return found === null ? [] : [`${file}: ${found[0].trim()}`]
  })
  expect(files.length).toBeGreaterThan(50)
  expect(wide).toEqual([])
})
