import sharp from 'sharp'

export const PICTURED_LINES = [
  'KLINIK SEPEDA LANGIT',
  'Pemeriksaan dokter   165.000',
  'Golongan darah   35.000',
  'GRAND TOTAL   200.000',
]

/** A small bill drawn for a test, as PNG. */
export function aBillPicture(lines: readonly string[] = PICTURED_LINES): Promise<Buffer> {
  const text = lines
    .map((line, row) => `<text x="60" y="${90 + row * 70}" xml:space="preserve">${line}</text>`)
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="${120 + lines.length * 70}"><rect width="100%" height="100%" fill="#fff"/><g font-family="sans-serif" font-size="30">${text}</g></svg>`
  return sharp(Buffer.from(svg)).flatten().png().toBuffer()
}

/** A fuller bill, as dense as real ones; `place` names its clinic and shifts its prices. */
export function aFullBillPicture(place: string, shift: number): Promise<Buffer> {
  const services = [
    'Pemeriksaan dokter',
    'Golongan darah',
    'Rontgen dada',
    'Obat',
    'Kamar kelas dua',
    'Infus',
    'Gula darah',
  ]
  const lines = services.map((service, row) => `${services[(row * shift) % 7]} ${service}   ${row + shift}5.000`)
  return aBillPicture([place, 'Jalan Awan Biru Nomor Tujuh Belas', ...lines, 'GRAND TOTAL   800.000'])
}
