/** One of our fields, and the headings it has in the files that people send. */
export type Column = { field: string; names: string[]; required?: true }

export type Placed = { at: Map<string, number>; missing: string[] }

/** Finds our fields in a file's header, whatever its case, spaces and punctuation. */
export function placeColumns(header: string[], columns: Column[]): Placed {
  const headings = header.map(plain)
  const at = new Map<string, number>()
  for (const { field, names } of columns) {
    const index = headings.findIndex(
      (heading) => heading === plain(field) || names.some((name) => plain(name) === heading),
    )
    if (index >= 0) at.set(field, index)
  }
  return { at, missing: columns.filter((one) => one.required && !at.has(one.field)).map((one) => one.field) }
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '')
}

export const memberColumns: Column[] = [
  {
    field: 'cardNumber',
    names: ['card_number', 'no_kartu', 'nokartu', 'nomor_kartu', 'noka', 'no_bpjs'],
    required: true,
  },
  { field: 'name', names: ['nama', 'nama_peserta', 'nama_lengkap'], required: true },
  { field: 'nationalId', names: ['national_id', 'nik', 'no_ktp'] },
  { field: 'birthDate', names: ['birth_date', 'tanggal_lahir', 'tgl_lahir', 'date_of_birth', 'dob'] },
  { field: 'sex', names: ['jenis_kelamin', 'jk', 'gender'] },
  { field: 'careClass', names: ['care_class', 'kelas_rawat', 'kelas', 'class'] },
  { field: 'status', names: ['status_peserta'] },
  { field: 'phone', names: ['telepon', 'no_telepon', 'no_hp', 'hp', 'phone_number'] },
]

export const facilityColumns: Column[] = [
  { field: 'name', names: ['nama', 'nama_faskes', 'nama_rs', 'facility_name'], required: true },
  { field: 'kind', names: ['jenis', 'jenis_faskes', 'tipe'], required: true },
  { field: 'code', names: ['kode', 'kode_faskes', 'kode_rs', 'facility_code'] },
  { field: 'codeSystem', names: ['code_system', 'sistem_kode'] },
  { field: 'class', names: ['kelas'] },
  { field: 'ownership', names: ['kepemilikan'] },
  { field: 'address', names: ['alamat'] },
  { field: 'provinceCode', names: ['province_code', 'kode_provinsi'] },
  { field: 'regencyCode', names: ['regency_code', 'kode_kabupaten'] },
  { field: 'regionCodeSystem', names: ['region_code_system', 'sistem_kode_wilayah'] },
  { field: 'regionName', names: ['region_name', 'region', 'kabupaten', 'kota', 'kabupaten_kota'] },
  { field: 'partner', names: ['kerjasama_bpjs', 'kerjasama', 'mitra'] },
  { field: 'aliases', names: ['alias', 'nama_lain'] },
]

/** Headings that start with `attribute` tell the prices of one code apart, `about` only describes: `about_form`. */
export const tariffColumns: Column[] = [
  { field: 'list', names: ['daftar'] },
  { field: 'code', names: ['kode', 'cbg_code', 'cghs_code', 'kfa_code', 'sl_no'], required: true },
  {
    field: 'description',
    names: ['deskripsi', 'uraian', 'nama', 'name', 'procedure', 'procedure_name', 'item'],
    required: true,
  },
  { field: 'unit', names: ['satuan', 'uom'] },
  { field: 'reference', names: ['acuan', 'notification'] },
  { field: 'amount', names: ['harga', 'tarif', 'price', 'rate', 'ceiling_price_inr', 'fix_price', 'fix_price_idr'] },
  { field: 'currency', names: ['mata_uang'] },
  { field: 'effectiveFrom', names: ['effective_from', 'berlaku_mulai'] },
  { field: 'effectiveTo', names: ['effective_to', 'berlaku_sampai'] },
]
