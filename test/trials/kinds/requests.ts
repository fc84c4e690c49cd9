import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { openWindowHost } from '../../../electron/app/openWindowHost.ts'
import { newLaunch } from '../../../electron/hosts/browser/launch.ts'
import { startBrowserHost } from '../../../electron/hosts/browser/server.ts'
import { headlessHost } from '../../../electron/services/hostServices.ts'
import type { Random } from '../random.ts'
import { type Attempts, newTally, note, type Outcome, type Tally, type Trial } from '../trial.ts'

/** Requests to the loopback host by whoever is not its window: none may be answered, none may change a record. */
export const requests: Trial = {
  name: 'requests',
  counts: { short: 10, usual: 1000, full: 5000 },
  run: forge,
}

interface Forged {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

/** What the window itself would send. */
interface Genuine {
  host: string
  token: string
}

const office = { kind: 'office', row: { code: 'forged', title: 'جعلی', holder: null } }
const saving = JSON.stringify({ json: { edits: [office] } })
const reading = JSON.stringify({ json: { kind: 'office' } })

/** A connection each: one that was refused in the middle of its body is cut. */
const agent = new Agent({ keepAlive: false })

/** What a forger gets wrong; each alone must be enough to be turned away. */
const wrongs: readonly ((forged: Forged, genuine: Genuine, random: Random) => void)[] = [
  ({ headers }, _, random) => {
    const names = ['attacker.example', 'localhost', '127.0.0.1', '[::1]:80', '127.0.0.1.nip.example:80', '']
    headers['host'] = random.pick(names)
  },
  ({ headers }, { host }, random) => {
    const origins = [
      'null',
      'https://attacker.example',
      `https://${host}`,
      `http://${host}.example`,
      'file://',
      `http://${host}/`,
    ]
    headers['origin'] = random.pick(origins)
  },
  ({ headers }) => delete headers['authorization'],
  ({ headers }, { token }, random) => {
    const at = random.below(token.length)
    const other = token[at] === 'A' ? 'B' : 'A'
    headers['authorization'] = `Bearer ${token.slice(0, at)}${other}${token.slice(at + 1)}`
  },
  ({ headers }, { token }, random) => {
    headers['authorization'] = random.pick([
      token,
      `Basic ${token}`,
      `bearer${token}`,
      'Bearer ',
      `Bearer ${token.slice(1)}`,
    ])
  },
  (forged, _, random) => {
    forged.method = random.pick(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
  },
  ({ headers }, _, random) => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'text/html', 'application/jsonp', '']
    headers['content-type'] = random.pick(types)
  },
  (forged, _, random) => {
    forged.path = random.pick([
      '/rpc/storeFiles/lock',
      '/rpc/constructor/name',
      '/rpc/__proto__/x',
      '/rpc/../ticket',
      '/audience-rpc/records/save',
    ])
  },
]

async function forge({ count, random, folder, onDone }: Attempts): Promise<Tally> {
  const windowFolder = join(folder, 'window')
  mkdirSync(windowFolder)
  writeFileSync(join(windowFolder, 'index.html'), '<!doctype html>')
  const windowHost = openWindowHost(join(folder, 'council.db'), () => headlessHost)
  const launch = newLaunch()
  const host = await startBrowserHost(windowHost, windowFolder, 0, () => undefined, launch)
  const tally = newTally()
  try {
    const address = new URL(host.newAddress())
    const genuine = { host: address.host, token: launch.tokenFor(address.hash.slice(1))?.token ?? '' }
    const before = await windowHost.app.api.records.list({ kind: 'office' })
    for (let i = 0; i < count; i++) {
      const forged: Forged = {
        method: 'POST',
        path: random.chance(0.5) ? '/rpc/records/save' : '/rpc/records/list',
        headers: { host: genuine.host, authorization: `Bearer ${genuine.token}`, 'content-type': 'application/json' },
        body: '',
      }
      forged.body = forged.path.endsWith('save') ? saving : reading
      for (const wrong of [random.pick(wrongs), ...(random.chance(0.3) ? [random.pick(wrongs)] : [])])
        wrong(forged, genuine, random)
      note(tally, judge(await send(address, forged), forged))
      onDone(i + 1)
    }
    const after = await windowHost.app.api.records.list({ kind: 'office' })
    if (after.length !== before.length) tally.lost.push('a forged request has written a record')
    const status = await send(address, {
      method: 'POST',
      path: '/rpc/records/list',
      headers: { host: genuine.host, authorization: `Bearer ${genuine.token}`, 'content-type': 'application/json' },
      body: reading,
    })
    if (status !== 200) tally.lost.push(`the window itself is answered with ${status}`)
    return { ...tally, notes: ['who forges a request is told by a status, not in Persian'] }
  } finally {
    await host.close()
    await windowHost.close()
  }
}

function judge(status: number, { method, path, headers }: Forged): Outcome {
  // A preflight that is answered without leave is a refusal: the browser sends nothing then.
  if (status === 0 || (status >= 400 && status < 500)) return 'harmless'
  return { lost: `${method} ${path} ${JSON.stringify({ ...headers, authorization: '…' })}: ${status}` }
}

function send({ hostname, port }: URL, { method, path, headers, body }: Forged): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const sent = request(
    { hostname, port, method, path, headers, setHost: false, agent },
    (response: IncomingMessage) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
    },
  )
  // Cut off before an answer: nothing was told.
  sent.once('error', (cause: NodeJS.ErrnoException) => (cause.code === 'ECONNRESET' ? resolve(0) : reject(cause)))
  sent.end(method === 'GET' || method === 'HEAD' ? undefined : body)
  return promise
}
