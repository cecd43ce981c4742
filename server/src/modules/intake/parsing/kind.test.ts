import { describe, expect, it } from 'vitest'
import { aPage, type PrintedLine } from '../../../../test/factories/page.js'
import { parseBill } from './parse-bill.js'

describe('papers that are no medical bills', () => {
  const refused: [string, PrintedLine[]][] = [
    [
      'a marketplace invoice for a medical device',
      [
        [[30, 'TokoSerba Online']],
        'Nomor Pesanan: 260712ABCD',
        'Pembeli: Andi Wijaya',
        'Penjual: Alkes Jaya',
        'Alamat Pengiriman: Jl. Kenanga 3, Bandung',
        [
          [4, 'Produk'],
          [40, 'Jumlah'],
          [55, 'Harga'],
          [70, 'Subtotal'],
        ],
        [
          [4, 'Tensimeter digital'],
          [42, '1'],
          [53, 'Rp250.000'],
          [70, 'Rp250.000'],
        ],
        [
          [50, 'Ongkos Kirim'],
          [70, 'Rp18.000'],
        ],
        [
          [50, 'Total Pembayaran'],
          [70, 'Rp268.000'],
        ],
      ],
    ],
    [
      'a hotel folio',
      [
        [[30, 'Seaside Grand Hotel']],
        'Guest Name: John Carter',
        'Room No: 412',
        'Check In: 01/07/2026   Check Out: 03/07/2026',
        'Folio No: 88123',
        [
          [4, 'Description'],
          [40, 'Nights'],
          [55, 'Rate'],
          [70, 'Amount'],
        ],
        [
          [4, 'Deluxe room'],
          [42, '2'],
          [53, '4,500.00'],
          [70, '9,000.00'],
        ],
        [
          [50, 'Grand Total'],
          [70, '9,000.00'],
        ],
      ],
    ],
    [
      'a restaurant receipt',
      [
        [[30, 'Warung Makan Bu Tini']],
        'Meja: 7   Kasir: Rani',
        '12/07/2026 19:20',
        [
          [4, '2 Nasi goreng'],
          [40, '50.000'],
        ],
        [
          [4, '2 Es teh'],
          [40, '12.000'],
        ],
        [
          [4, 'Total'],
          [40, '62.000'],
        ],
        [
          [4, 'Tunai'],
          [40, '100.000'],
        ],
        [
          [4, 'Kembali'],
          [40, '38.000'],
        ],
      ],
    ],
    [
      'a pharmacy shop receipt without patient or prescriber',
      [
        [[30, 'Apotek Sehat Mart']],
        '12/07/2026 19:20   Kasir: Rani',
        [
          [4, 'Sabun mandi 2 x 8.000'],
          [40, '16.000'],
        ],
        [
          [4, 'Shampo 1 x 22.000'],
          [40, '22.000'],
        ],
        [
          [4, 'Total'],
          [40, '38.000'],
        ],
        [
          [4, 'Tunai'],
          [40, '50.000'],
        ],
        [
          [4, 'Kembali'],
          [40, '12.000'],
        ],
      ],
    ],
  ]
  it.each(refused)('refuses %s', (_, lines) => {
    const bill = parseBill([aPage(lines)])
    expect(bill.isMedical).toBe(false)
    expect(bill.checks.find((c) => c.code === 'kind')?.ok).toBe(false)
  })

  it('still reads the total of a shop receipt, confirmed by cash and change', () => {
    const bill = parseBill([aPage(refused[2]![1])])
    expect(bill).toMatchObject({ total: 6_200_000, totalNeedsCheck: false, documentDate: '2026-07-12' })
  })
})

it('accepts a bare clinic receipt that names a patient only as payer', () => {
  const bill = parseBill([
    aPage([
      [[2, 'KUITANSI']],
      [[2, 'Klinik Bersalin Kasih Bunda']],
      [[2, 'Jl. Anggrek 4 Kediri']],
      [
        [2, 'No.'],
        [24, '0231/KBKB/VIII/2026'],
      ],
      [
        [2, 'Telah terima dari'],
        [24, 'Ny. Rahayu Ningsih'],
      ],
      [
        [2, 'Uang sejumlah'],
        [24, 'Tiga juta dua ratus ribu rupiah'],
      ],
      [
        [2, 'Untuk pembayaran'],
        [24, 'Biaya persalinan normal'],
      ],
      [[2, 'Rp 3.200.000,-']],
    ]),
  ])
  expect(bill).toMatchObject({
    isMedical: true,
    kind: 'payment_receipt',
    total: 320_000_000,
    totalNeedsCheck: false,
    receiptNumber: '0231/KBKB/VIII/2026',
  })
})
