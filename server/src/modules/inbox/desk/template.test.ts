import { expect, it } from 'vitest'
import { CLOUD_CAPABILITIES, writeMessage } from '../channels/whatsapp-cloud/write-message.js'
import { partsOf, render } from '../delivery/render.js'
import { fillTemplate, placesOf } from './template.js'

it('a template goes out whole, by its name and values, and is shown as the person will read it', () => {
  const body = 'Halo {{1}}, klaim {{2}} sudah {{3}}. Terima kasih, {{1}}.'
  expect(placesOf(body)).toBe(3)
  expect(placesOf('Halo')).toBe(0)
  const values = ['Ani', 'KLM-1', 'dibayar']
  const text = fillTemplate(body, values)
  expect(text).toBe('Halo Ani, klaim KLM-1 sudah dibayar. Terima kasih, Ani.')
  const template = { name: 'claim_paid', language: 'id', values }
  const [part] = partsOf({ type: 'text', text, template }, CLOUD_CAPABILITIES)
  expect(part?.template).toEqual(template)
  const [rendered] = render({ type: 'text', text }, CLOUD_CAPABILITIES)
  if (!rendered) throw new Error('nothing is shown')
  const sent = writeMessage({ to: { kind: 'phone', value: '62811' }, messageId: 'm', rendered, template })
  expect(sent).toMatchObject({
    type: 'template',
    template: {
      ...{ name: 'claim_paid', language: { code: 'id' } },
      components: [{ type: 'body', parameters: values.map((one) => ({ type: 'text', text: one })) }],
    },
  })
})
