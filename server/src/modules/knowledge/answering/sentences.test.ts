import { expect, it } from 'vitest'
import { sentencesOf } from './sentences.js'

it('ends sentences at their signs, not inside amounts or times', () => {
  expect(sentencesOf('Paling banyak Rp1.100.000 sekali. Pukul 08.00-15.00 buka! Ya?\nBaru')).toEqual([
    'Paling banyak Rp1.100.000 sekali.',
    'Pukul 08.00-15.00 buka!',
    'Ya?',
    'Baru',
  ])
  expect(sentencesOf('kelas I Rp150.000. Untuk kelas III lain.')).toHaveLength(2)
  expect(sentencesOf('  ')).toEqual([])
})
