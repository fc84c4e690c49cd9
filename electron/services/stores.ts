import { Problem } from '../../shared/problems/problem.ts'
import type { Service, StoreSwitch } from './service.ts'

export const stores: Service<'stores'> = ({ stores: known }) => ({
  list: async (_, { host }) => ({
    ...(await of(known).list()),
    canChoose: (await host.capabilities()).host === 'electron',
  }),
  open: ({ id }) => of(known).open(id),
  create: ({ name }) => of(known).create(name),
  choose: async (_, { host }) => {
    const path = await host.chooseStore()
    if (path !== null) await of(known).openFile(path)
    return { isChosen: path !== null }
  },
  forget: ({ id }) => of(known).forget(id),
})

/** A terminal names its store itself. */
function of(known: StoreSwitch | undefined): StoreSwitch {
  if (known === undefined) throw new Problem('window-needed', {})
  return known
}
