import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { startBrowserHost } from '../../../../electron/hosts/browser/server.ts'
import { openStore } from '../../../../electron/store/database.ts'
import type { contract, windowContract } from '../../../../shared/api/index.ts'
import { mostCallBytes } from '../../../../shared/api/limits.ts'
import { save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../../fixtures/tinyBundle.ts'
import { builtWindow } from '../desktop/builtWindow.ts'

async function started() {
  const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  const host = await startBrowserHost(app, await builtWindow(), 0)
  onTestFinished(async () => {
    await host.close()
    app.close()
  })
  const { origin, port, hash } = new URL(host.newAddress())
  const exchange = (body: string, headers: Record<string, string> = { 'content-type': json }) =>
    fetch(`${origin}/ticket`, { method: 'POST', headers, body })
  const ticket = hash.slice(1)
  const { token } = (await (await exchange(JSON.stringify({ ticket }))).json()) as { token: string }
  return { origin, port, ticket, token, exchange }
}

const json = 'application/json'
const form = 'multipart/form-data; boundary=x'

/** One request, with whatever headers a foreign page or program may send. */
function ask(port: string, path: string, headers: Record<string, string>, method = 'POST') {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; headers: Record<string, unknown> }>()
  const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, response => {
    response.resume()
    resolve({ status: response.statusCode ?? 0, headers: response.headers })
  })
  sent.on('error', reject)
  sent.end(method === 'POST' ? '{}' : undefined)
  return promise
}

describe('the browser host', () => {
  it('speaks the contract to the window that has its token', async () => {
    const { origin, token } = await started()
    const headers = { authorization: `Bearer ${token}` }
    const api = createORPCClient<ContractRouterClient<typeof windowContract>>(
      new RPCLink({ url: `${origin}/rpc`, headers }),
    )
    expect(await api.sessions.list()).toEqual([])
    expect(await api.host.capabilities()).toMatchObject({ host: 'browser' })
    const file = new File(['AAAA'], 'x.shoranameh')
    await expect(api.bundles.upload({ file })).rejects.toMatchObject({ data: { code: 'no-bundle' } })
  })

  it('takes files and gives them, whole and by their names', async () => {
    const { origin, token } = await started()
    const headers = { authorization: `Bearer ${token}` }
    const api = createORPCClient<ContractRouterClient<typeof windowContract>>(
      new RPCLink({ url: `${origin}/rpc`, headers }),
    )
    const text = 'کد,عنوان سمت\r\nboss,مدیر «الف»\r\n--,\u0000\r\n'
    const name = 'سمت‌ها "نو" – ٪ 100%.csv'
    const refused = api.tables.import({ kind: 'office', file: new File([text], name) })
    await expect(refused).rejects.toMatchObject({ data: { place: { file: name } } })
    const file = new File([text.replace('--,\u0000\r\n', '')], name)
    expect(await api.tables.import({ kind: 'office', file })).toMatchObject({ created: 1, bad: 0 })
    const given = await api.tables.download({ kind: 'office' })
    expect(given).toMatchObject({ file: { name: 'سمت.csv', type: 'text/csv' }, closed: 0 })
    expect(await api.tables.preview({ kind: 'office', file: given.file })).toMatchObject({ same: 1, created: 0 })
  })

  it('reads and writes no file of the user at a path that a window names', async () => {
    const { origin, token } = await started()
    const headers = { authorization: `Bearer ${token}` }
    const all = createORPCClient<ContractRouterClient<typeof contract>>(new RPCLink({ url: `${origin}/rpc`, headers }))
    const victim = join(await temporaryFolder(), 'victim')
    const text = { text: 'x', title: 'x', asOf: '2023-01-08', out: victim }
    await expect(all.documents.typeset(text)).rejects.toMatchObject({ status: 404 })
    await expect(all.charts.write({ session: 's', out: victim })).rejects.toMatchObject({ status: 404 })
    await expect(all.bundles.export({ session: 's', path: victim })).rejects.toMatchObject({ status: 404 })
    await expect(all.bundles.import({ path: '/etc/passwd' })).rejects.toMatchObject({ status: 404 })
    expect(existsSync(victim)).toBe(false)
  })

  it('gives the token for a ticket once, and to nobody who has none', async () => {
    const { exchange, ticket, token } = await started()
    expect(ticket).not.toBe(token)
    for (const given of [ticket, token, 'wrong'])
      expect((await exchange(JSON.stringify({ ticket: given }))).status).toBe(401)
    for (const body of ['', '[]', '{"ticket":1}', '{"ticket":null}']) expect((await exchange(body)).status).toBe(401)
    expect((await exchange(`{"ticket":"${'a'.repeat(1000)}"}`)).status).toBe(413)
    for (const type of ['text/plain', form])
      expect((await exchange(JSON.stringify({ ticket }), { 'content-type': type })).status).toBe(415)
  })

  it.each([json, form])('refuses %s that is larger than any file it takes, before reading it whole', async type => {
    const { port, token } = await started()
    const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}`, 'content-type': type }
    const length = { 'content-length': String(mostCallBytes + 1) }
    expect((await ask(port, '/rpc/tables/preview', { ...headers, ...length })).status).toBe(413)
  })

  it('reads no more than that of a form that does not say its length, and goes on', async () => {
    const { origin, port, token } = await started()
    const authorization = `Bearer ${token}`
    const piece = new Uint8Array(2 ** 20)
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += piece.length
        controller.enqueue(piece)
        if (sent > 2 * mostCallBytes) controller.close()
      },
    })
    const headers = { authorization, 'content-type': form }
    const asked = { method: 'POST', headers, body, duplex: 'half' } as const
    // Who still speaks when the answer comes may lose it with the connection.
    const status = await fetch(`${origin}/rpc/tables/preview`, asked).then(
      answer => answer.status,
      () => 413,
    )
    expect(status).toBe(413)
    expect(sent).toBeLessThan(2 * mostCallBytes)
    const host = `127.0.0.1:${port}`
    expect((await ask(port, '/rpc/sessions/list', { host, authorization, 'content-type': json })).status).toBe(200)
  })

  it('lets nobody keep what it answers', async () => {
    const { port, token } = await started()
    const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}`, 'content-type': json }
    for (const path of ['/rpc/sessions/list', '/ticket', '/'])
      expect((await ask(port, path, headers)).headers['cache-control']).toBe('no-store')
  })

  it('tells a window what another one writes', async () => {
    const { origin, token } = await started()
    const headers = { authorization: `Bearer ${token}` }
    const api = createORPCClient<ContractRouterClient<typeof contract>>(new RPCLink({ url: `${origin}/rpc`, headers }))
    const changes = await api.changes.watch()
    const next = changes.next()
    await save(api.records, { kind: 'department', row: { code: 'parks', name: 'فضای سبز', head: null } })
    expect(await next).toMatchObject({ value: [{ kind: 'department', key: 'parks' }] })
    await changes.return?.()
  })

  it.each<[string, unknown]>([
    ['search/find', { text: { a: 1 } }],
    ['search/find', { text: ['a'] }],
    ['search/find', 'a'],
    ...['hasOwnProperty', '__proto__', 'constructor', 'toString'].flatMap((column): [string, unknown][] => [
      ['records/values', { kind: 'council', column }],
      ['records/list', { kind: column }],
      ['tables/import', { kind: 'office', file: new File(['a,b\n1,2'], 'a.csv'), columns: [column, 'title'] }],
    ]),
    ['tables/preview', { kind: 'office', file: { name: 'a.csv', content: 'YSxiCjEsMg==' } }],
    ['bundles/upload', { file: 'a.zip' }],
  ])('answers bad input to %s as bad input: %o', async (call, input) => {
    const { origin, token } = await started()
    const headers = { authorization: `Bearer ${token}` }
    const link = new RPCLink({ url: `${origin}/rpc`, headers })
    const sent = link.call(call.split('/'), input, { context: {} })
    await expect(sent).rejects.toSatisfy((cause: { status: number }) => [400, 422].includes(cause.status))
  })

  it.each([
    ['nothing', ''],
    ['no part', '--x--\r\n'],
    ['no call', '--x\r\ncontent-disposition: form-data; name="0"; filename="a.csv"\r\n\r\na\r\n--x--\r\n'],
    ['no JSON', '--x\r\ncontent-disposition: form-data; name="data"\r\n\r\n{\r\n--x--\r\n'],
    [
      'a file at a place that there is not',
      '--x\r\ncontent-disposition: form-data; name="data"\r\n\r\n{"json":{},"meta":[],"maps":[["__proto__","a"]]}\r\n--x\r\ncontent-disposition: form-data; name="0"; filename="a"\r\n\r\na\r\n--x--\r\n',
    ],
  ])('answers a form with %s as bad input', async (_, body) => {
    const { origin, token } = await started()
    const headers = { authorization: `Bearer ${token}`, 'content-type': form }
    const sent = await fetch(`${origin}/rpc/tables/preview`, { method: 'POST', headers, body })
    expect(sent.status).toBe(400)
  })

  it.each([
    ['no token', {}, 401],
    ['a form without a token', { 'content-type': form }, 401],
    ['a wrong token', { authorization: 'Bearer wrong' }, 401],
    ['another host name', { host: 'evil.example' }, 421],
    ['localhost by name', { host: 'localhost' }, 421],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['a form without files', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a bare file', { 'content-type': 'text/csv' }, 415],
  ])('turns %s away', async (_, different, status) => {
    const { port, token } = await started()
    const own = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}`, 'content-type': json }
    const headers: Record<string, string> =
      status === 401 ? { host: own.host, 'content-type': json, ...different } : { ...own, ...different }
    expect((await ask(port, '/rpc/sessions/list', headers)).status).toBe(status)
  })

  it('asks for the host before anything else, for the page and its files too', async () => {
    const { port } = await started()
    for (const path of ['/', '/assets/a.js', '/rpc/sessions/list'])
      for (const host of ['evil.example', `localhost:${port}`, `127.0.0.1:${port}.`, '127.0.0.1'])
        expect((await ask(port, path, { host, origin: 'https://evil.example' })).status).toBe(421)
  })

  it('loads nothing from elsewhere and runs no script of the page itself', async () => {
    const { port } = await started()
    const { headers } = await ask(port, '/', { host: `127.0.0.1:${port}` }, 'GET')
    const policy = String(headers['content-security-policy'])
    expect(policy).not.toMatch(/https?:|\*|unsafe-/)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers no call by GET, and no token in the address', async () => {
    const { port, token } = await started()
    const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}` }
    expect((await ask(port, '/rpc/sessions/list', headers, 'GET')).status).toBe(415)
    const query = `/rpc/sessions/list?token=${token}`
    expect((await ask(port, query, { host: headers.host, 'content-type': json })).status).toBe(401)
  })

  it('serves the page for every route under a strict policy, and no file beside the window', async () => {
    const { port } = await started()
    const host = { host: `127.0.0.1:${port}` }
    const page = await ask(port, '/session/s6-73/collect', host, 'GET')
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
    )
    expect((await ask(port, '/assets/a.js', host, 'GET')).status).toBe(200)
    for (const path of ['/assets/%', '/assets/%ff', '/assets/%00.js', '/assets/a.js%'])
      expect((await ask(port, path, host, 'GET')).status).toBe(404)
    expect((await ask(port, '//', host, 'GET')).status).toBe(400)
    for (const path of ['/assets/..%2f..%2fsecret.js', '/assets/../../secret.js', '/assets/no.js'])
      expect((await ask(port, path, host, 'GET')).status).toBe(path === '/assets/../../secret.js' ? 200 : 404)
  })
})
