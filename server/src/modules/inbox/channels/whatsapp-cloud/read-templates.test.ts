import { describe, expect, it } from 'vitest'
import { readTemplates, TemplatePage } from './read-templates.js'

const page = (...components: unknown[]) =>
  TemplatePage.parse({
    data: [{ name: 'claim_paid', language: 'id', status: 'APPROVED', category: 'UTILITY', components }],
  })
const BODY = { type: 'BODY', text: 'Klaim {{1}} dibayar.' }

describe('templates of Meta', () => {
  it.each<[string, unknown[]]>([
    ['a body alone', [BODY]],
    [
      'plain header, footer and buttons',
      [
        { type: 'HEADER', format: 'TEXT', text: 'Kabar' },
        BODY,
        { type: 'FOOTER', text: 'x' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Ya' }] },
      ],
    ],
  ])('are read: %s', (_what, components) => {
    expect(readTemplates(page(...components))).toEqual({
      templates: [{ name: 'claim_paid', language: 'id', category: 'utility', body: BODY.text }],
      skipped: 0,
    })
  })

  it.each<[string, unknown[]]>([
    ['a picture in the header', [{ type: 'HEADER', format: 'IMAGE' }, BODY]],
    ['a value in the header', [{ type: 'HEADER', format: 'TEXT', text: 'Kabar {{1}}' }, BODY]],
    ['named places', [{ type: 'BODY', text: 'Klaim {{nomor}}' }]],
    ['a link of its own', [BODY, { type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://contoh.example/{{1}}' }] }]],
    ['a one-time code', [BODY, { type: 'BUTTONS', buttons: [{ type: 'OTP' }] }]],
    ['no body', [{ type: 'FOOTER', text: 'x' }]],
  ])('are left out and counted: %s', (_what, components) => {
    expect(readTemplates(page(...components))).toEqual({ templates: [], skipped: 1 })
  })
})
