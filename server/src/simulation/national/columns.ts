const range = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${prefix}${String(from + n).padStart(2, '0')}`)

const MEMBER = range('PSTV', 1, 18)

/** Column names of the five sample files and of the region list, in their order. */
export const columns = {
  members: MEMBER,
  claims: [
    ...['PSTV01', 'PSTV02', 'PSTV15', 'FKP02', 'FKL02', 'FKL03', 'FKL04', 'FKL05', 'FKL06', 'FKL07', 'FKL08'],
    ...['FKL09', 'FKL10', 'FKL11', 'FKL12', 'FKL13', 'FKL14', 'FKL15', 'FKL15A', 'FKL16', 'FKL16A', 'FKL17'],
    ...['FKL17A', 'FKL18', 'FKL18A', 'FKL19', 'FKL19A', ...range('FKL', 20, 23), ...range('FKL', 25, 48)],
  ],
  secondary: ['FKL02', 'FKL24', 'FKL24A', 'FKL24B'],
  primaryCare: [
    ...['PSTV01', 'PSTV02', 'PSTV15', ...range('FKP', 2, 14), 'FKP14A', 'FKP15', 'FKP15A'],
    ...range('FKP', 16, 22),
  ],
  nonCapitation: [...range('PNK', 2, 13), 'PNK13A', ...range('PNK', 14, 18), ...MEMBER],
  regions: ['kode_prov', 'nama_provinsi', 'kode_kabupaten/kota', 'nama_kabupaten/kota'],
  truth: ['FKL02', 'scheme', 'excess', 'related'],
}

/** File names as the 2022 sample gives them; the list of regions is of 2023. */
export const fileNames = {
  claims: '202203_fkrtl.csv',
  secondary: '202205_diagnosissekunder.csv',
  members: '2015202201_kepesertaan.csv',
  primaryCare: '202202_fktpkapitasi.csv',
  nonCapitation: '202204_nonkapitasi.csv',
  regions: '2023_metadata_kode_wilayah.csv',
  truth: 'planted_schemes.csv',
}
