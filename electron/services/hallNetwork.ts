import type { Service } from './service.ts'

export const hallNetwork: Service<'hallNetwork'> = ({ hall }) => ({
  addresses: () => hall.network.addresses(),
  open: ({ address }) => hall.openNetwork(address),
  close: () => hall.network.close(),
  newCode: () => hall.network.newCode(),
})
