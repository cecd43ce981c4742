import { beforeAll, describe, expect, it } from 'vitest'
import { seedKnowledge } from '../../src/modules/knowledge/index.js'
import { type TestApp, testApp } from '../app.js'

let app: TestApp
let lead: Record<string, string>
let admin: Record<string, string>
beforeAll(async () => {
  app = await testApp({ config: { openAliases: true } })
  await app.user('lead', 'lead')
  await app.user('admin', 'admin')
  lead = await app.browser('lead')
  admin = await app.browser('admin')
  await seedKnowledge(app.world)
})

const multipart = (fields: Record<string, string>, file: string) => ({
  type: 'multipart/form-data; boundary=cut',
  payload: `${Object.entries(fields)
    .map(([name, value]) => `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--cut\r\ncontent-disposition: form-data; name="file"; filename="kantin.md"\r\n\r\n${file}\r\n--cut--\r\n`,
})
const upload = (url: string, headers: Record<string, string>, fields: Record<string, string>, file: string) => {
  const { type, payload } = multipart(fields, file)
  return app.send({
    method: 'POST',
    url,
    headers: { ...headers, 'x-periksa-upload': '1', 'content-type': type },
    payload,
  })
}
const about = { title: 'Kantin', language: 'id', category: 'umum', source: 'Papan' }

describe('knowledge over HTTP', () => {
  it('goes from a file to an answer, by two people', async () => {
    const sent = await upload('/api/v1/knowledge/documents', lead, about, 'Kantin menjual bubur ayam pukul 06.00.')
    expect(sent).toMatchObject({ status: 201, body: { isNew: true, passages: 1 } })
    const move = (headers: Record<string, string>, name: string) =>
      app.send({
        method: 'POST',
        url: `/api/v1/knowledge/versions/${sent.body.versionId}/moves`,
        headers,
        payload: { move: name },
      })
    expect(await move(lead, 'review')).toMatchObject({ status: 403, body: { code: 'knowledge.own-review' } })
    expect((await move(admin, 'review')).status).toBe(200)
    expect((await move(lead, 'publish')).status).toBe(200)
    const tried = await app.send({
      method: 'POST',
      url: '/api/v1/knowledge/tries',
      headers: lead,
      payload: { question: 'bubur ayam di kantin', language: 'id' },
    })
    expect(tried.body).toMatchObject({ supported: true, answer: 'Kantin menjual bubur ayam pukul 06.00.' })
    expect(tried.body.passages).toHaveLength(1)
  })

  it('refuses a file whose fields are not told', async () => {
    const { title: _title, ...rest } = about
    expect(await upload('/api/v1/knowledge/documents', lead, rest, 'x y z')).toMatchObject({ status: 400 })
  })

  it('answers the older paths for an administrator only, open aliases or not', async () => {
    const sent = await upload('/documents/upload', admin, {}, 'Musala ada di lantai dua.')
    expect(sent).toMatchObject({ status: 200, body: { success: true, file_name: 'kantin.md', chunks: 1 } })
    expect((await upload('/documents/upload', lead, {}, 'Musala')).status).toBe(403)
    expect((await app.send({ method: 'GET', url: '/documents/status' })).status).toBe(401)
    const status = await app.send({ method: 'GET', url: '/documents/status', headers: admin })
    expect(status).toMatchObject({ status: 200, body: { status: 'ready', vector_count: 39, metric: 'bm25' } })
  })
})
