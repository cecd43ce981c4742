import { expect, it } from 'vitest'
import { maskPersonal } from './mask-personal.js'

it.each([
  ['NIK saya 9712 3456 7890 1234 kenapa', 'NIK saya [number] kenapa'],
  ['hubungi 0812-0000-1234 ya', 'hubungi [number] ya'],
  ['mail a.b@c.example dong', 'mail [e-mail] dong'],
  ['nama saya Budi Santoso mau klaim', 'nama saya [name] mau klaim'],
  ['tunggakan 24 bulan kelas 3', 'tunggakan 24 bulan kelas 3'],
])('masks %s', (text, masked) => expect(maskPersonal(text)).toBe(masked))
