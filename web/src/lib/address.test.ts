import { expect, it } from 'vitest'
import { z } from 'zod'
import { readAddress, writeAddress } from './address.js'

it('keeps every part of an address as the words it was written in', () => {
  expect(readAddress('?simulated=true&q=0062812&page=2&dx=%22A01%22')).toEqual({
    ...{ simulated: 'true', q: '0062812', page: '2', dx: '"A01"' },
  })
  const Filters = z.object({
    ...{ simulated: z.enum(['true', 'false']), reviewed: z.enum(['true', 'false']) },
    ...{ minRiskScore: z.coerce.number(), page: z.coerce.number().int() },
  })
  expect(Filters.parse(readAddress('?simulated=true&reviewed=false&minRiskScore=0.5&page=3'))).toEqual({
    ...{ simulated: 'true', reviewed: 'false', minRiskScore: 0.5, page: 3 },
  })
})

it('writes what it reads, without parts that have no value', () => {
  const parts = { simulated: 'true', province: 'JAWA BARAT', page: 2, q: undefined, flag: null }
  expect(writeAddress(parts)).toBe('?simulated=true&province=JAWA+BARAT&page=2')
  expect(readAddress(writeAddress(parts))).toEqual({ simulated: 'true', province: 'JAWA BARAT', page: '2' })
  expect(writeAddress({ q: undefined })).toBe('')
})
