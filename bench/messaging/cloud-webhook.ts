import { createHmac } from 'node:crypto'

const SECRET = 'bench-app-secret'

/** What a server needs to take webhooks of WhatsApp's Cloud API from a bench. */
export const CLOUD = {
  ...{ WHATSAPP_TOKEN: 't', WHATSAPP_APP_SECRET: SECRET, WHATSAPP_VERIFY_TOKEN: 'v', WHATSAPP_PHONE_NUMBER_ID: '55' },
}

/** Brings one signed message, the n-th, of one of so many people; gives the status it was answered with. */
export async function bringMessage(url: string, { n, people }: { n: number; people: number }): Promise<number> {
  const from = String(6_281_200_000_000 + (Math.abs(n) % people))
  const message = {
    ...{ id: `wamid.${n}`, from, timestamp: String(Math.floor(Date.now() / 1000)), type: 'text' },
    text: { body: `Halo, pertanyaan ${n}: berapa lama surat rujukan berlaku?` },
  }
  const value = { metadata: { phone_number_id: '55' }, contacts: [{ wa_id: from }], messages: [message] }
  const body = JSON.stringify({
    ...{ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] },
  })
  const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
  const answer = await fetch(`${url}/api/v1/channels/whatsapp-cloud/webhook`, {
    ...{ method: 'POST', body, signal: AbortSignal.timeout(30_000) },
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
  })
  await answer.arrayBuffer()
  return answer.status
}
