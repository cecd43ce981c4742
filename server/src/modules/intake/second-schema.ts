import { z } from 'zod'

/** Words of a page as a model gives them: on one line, without control characters, empty where it read nothing. */
const Said = z
  .string()
  .max(2000)
  .nullish()
  .transform((text) =>
    (text ?? '')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, 200),
  )
/** An amount in whole units of the currency; nothing printed on a bill is larger. */
const Sum = z
  .number()
  .min(0)
  .max(1e12)
  .nullish()
  .transform((amount) => amount ?? 0)
const Items = z
  .array(Said)
  .max(300)
  .nullish()
  .transform((items) => (items ?? []).filter((item) => item !== ''))

/** The 21 fields of the older claim form and the birth date, as a second reader answers them; anything else is refused. */
export const SecondValues = z.object({
  nama_faskes: Said,
  alamat_faskes: Said,
  telepon_faskes: Said,
  nama_pasien: Said,
  tanggal_lahir: Said,
  no_rekam_medis: Said,
  tanggal_pelayanan: Said,
  jenis_pelayanan: Said,
  no_kwitansi: Said,
  diagnosa: Said,
  tindakan: Items,
  obat: Items,
  pemeriksaan_penunjang: Items,
  biaya_konsultasi: Sum,
  biaya_tindakan: Sum,
  biaya_obat: Sum,
  biaya_penunjang: Sum,
  biaya_admin: Sum,
  total_biaya: Sum,
  nama_dokter: Said,
  spesialisasi_dokter: Said,
  ruang_poli: Said,
})
export type SecondValues = z.infer<typeof SecondValues>

export type SecondResult = { reader: string; prompt: string } & (
  | { ok: true; values: SecondValues }
  | { ok: false; problem: string }
)

/** The port of a second reader: the pages that people are shown in, its own values out. It never throws for its vendor. */
export type ReadAgain = (input: {
  images: { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array }[]
}) => Promise<SecondResult>
