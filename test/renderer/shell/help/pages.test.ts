import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { routes } from '../../../../renderer/routes.ts'
import { helpPages } from '../../../../renderer/shell/help/pages.ts'

/** The address of a session leads on to where its work is: it has no screen of its own. */
const leadsOn = '/session/:session'

describe('the help', () => {
  it('has a page for every screen, and for no other', () => {
    const screens = routes.map(({ path }) => path).filter(path => path !== leadsOn)
    expect(Object.keys(helpPages).toSorted()).toEqual(screens.toSorted())
  })

  it('shows pictures that the project makes', () => {
    const missing = Object.values(helpPages).filter(({ picture }) => {
      const file = new URL(`../../../../resources/pictures/window/${picture}-light.webp`, import.meta.url)
      return picture !== undefined && !existsSync(file)
    })
    expect(missing).toEqual([])
  })
})
