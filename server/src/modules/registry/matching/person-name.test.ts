import { describe, expect, it } from 'vitest'
import { nameSimilarity, nameTokens } from './person-name.js'

describe('nameSimilarity', () => {
  const same: [string, string][] = [
    ['Putri Andaiwati', 'PUTRI ANDAIWATI'],
    ['Putri Andaiwati', 'Andaiwati, Putri'],
    ['Ny. Putri Andaiwati', 'Putri Andaiwati'],
    ['PUTRIANDAIWATI', 'Putri Andaiwati'],
    ['P. Andaiwati', 'Putri Andaiwati'],
    ['Siti Nur Rahma', 'Siti Rahma'],
    ['Tn. Moh. Bayu K.', 'Mohammad Bayu Kompasindo'],
    ['dr. Bayu Kompasindo, Sp.A', 'Bayu Kompasindo'],
    ['Bayu Kompaslndo', 'Bayu Kompasindo'],
    ['H. Hasan Khayalan, S.Kom., M.M.', 'Hasan Khayalan'],
    ['An. Rangga B', 'Rangga Batuapung'],
    ['Élodie Renée', 'Elodie Renee'],
    ['राधा स्वप्निल', 'राधा  स्वप्निल'],
  ]
  it.each(same)('takes %s and %s for one person', (a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0.8)
    expect(nameSimilarity(b, a)).toBe(nameSimilarity(a, b))
  })

  const other: [string, string][] = [
    ['Siti Aminah', 'Siti Rahma'],
    ['Budi', 'Budiman'],
    ['Dewi Lestari', 'Dewi Sartika'],
    ['Gilang Umpamawan', 'Nisa Cerminia'],
    ['Siti', 'Siti Aminah Dewi'],
    ['', 'Siti'],
    ['...', '???'],
    ['राधा', 'रीना'],
    ['constructor', 'toString'],
  ]
  it.each(other)('keeps %s and %s apart', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(0.8)
  })

  it('says 1 for equal names and stays within 0 and 1', () => {
    expect(nameSimilarity('Budi', 'budi')).toBe(1)
    for (const [a, b] of [...same, ...other]) expect(nameSimilarity(a, b)).toBeLessThanOrEqual(1)
  })
})

describe('nameTokens', () => {
  it('leaves titles and degrees out but never everything', () => {
    expect(nameTokens('Tn. H. Moh. Rekaan, S.H.')).toEqual(['muhammad', 'rekaan'])
    expect(nameTokens('Ibu')).toEqual(['ibu'])
  })
})
