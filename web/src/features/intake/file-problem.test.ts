import { describe, expect, it } from 'vitest'
import { fileProblem } from './file-problem.js'

describe('a file before it is sent', () => {
  it.each([
    ['photo.jpg', 2_000_000, 'image/jpeg', null],
    ['bill.pdf', 2_000_000, 'application/pdf', null],
    ['IMG_1.HEIC', 2_000_000, '', null],
    ['page.svg', 2_000, 'image/svg+xml', 'fileWrong'],
    ['program.exe', 2_000, '', 'fileWrong'],
    ['huge.jpg', 16 * 1024 * 1024, 'image/jpeg', 'fileLarge'],
  ])('%s of %i bytes', (name, size, type, problem) => {
    expect(fileProblem({ name, size, type })).toBe(problem)
  })
})
