import { expect, it } from 'vitest'
import { provinceTiles } from './provinces.js'
import { shadesOf } from './shades.js'

it('gives each of 34 provinces a place of its own', () => {
  expect(new Set(provinceTiles.map(({ code }) => code)).size).toBe(34)
  expect(new Set(provinceTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(34)
})

it('steps evenly from the least to the most, and says nothing of what is not there', () => {
  const { of, legend } = shadesOf([0, 10, null])
  expect([0, 1.9, 2, 9.9, 10].map((value) => of(value).step)).toEqual([0, 0, 1, 4, 4])
  expect(of(null).step).toBe(-1)
  expect(legend.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 4],
    [4, 6],
    [6, 8],
    [8, 10],
  ])
  expect(shadesOf([3, 3]).legend).toHaveLength(1)
  expect(shadesOf([]).legend).toHaveLength(0)
})
