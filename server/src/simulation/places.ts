import type { FacilityInput } from '../modules/registry/schema.js'

/** The code system of made-up facilities; the first four codes are those of the older claim form. */
export const DEMONSTRATION_CODES = 'periksa-demo'

/** Made-up facilities in made-up towns. */
export const demonstrationFacilities: FacilityInput[] = [
  place('RS001', 'RSUD Contoh A', { kind: 'hospital', class: 'B', ownership: 'regency', town: 'Kota Contoh' }),
  place('RS002', 'RS Swasta Contoh A', {
    kind: 'hospital',
    class: 'C',
    ownership: 'private_company',
    town: 'Kota Contoh',
  }),
  place('PK001', 'Puskesmas Contoh C', { kind: 'puskesmas', class: null, ownership: 'regency', town: 'Kota Contoh' }),
  place('KL001', 'Klinik Contoh B', { kind: 'clinic', class: null, ownership: 'private_company', town: 'Kota Contoh' }),
  place('RS003', 'RSU Menara Gula', {
    kind: 'hospital',
    class: 'C',
    ownership: 'private_company',
    town: 'Kota Umpama',
  }),
  place('RS004', 'RS Kapal Kaca', { kind: 'hospital', class: 'C', ownership: 'private_company', town: 'Kota Umpama' }),
  place('KL002', 'Klinik Utama Sepeda Langit', { kind: 'clinic', class: null, ownership: null, town: 'Kota Andai' }),
  place('AP001', 'Apotek Penyu Ungu', { kind: 'pharmacy', class: null, ownership: null, town: 'Kota Andai' }),
  {
    ...place('KL003', 'Klinik Pratama Awan Kertas', {
      kind: 'clinic',
      class: null,
      ownership: null,
      town: 'Kota Andai',
    }),
    partner: false,
  },
]

function place(
  code: string,
  name: string,
  facts: Pick<FacilityInput, 'kind' | 'class' | 'ownership'> & { town: string },
): FacilityInput {
  const { town, ...rest } = facts
  return {
    name,
    ...rest,
    address: `Jalan Contoh ${Number(code.slice(2))}, ${town}`,
    code: { system: DEMONSTRATION_CODES, code },
    provinceCode: null,
    regencyCode: null,
    regionCodeSystem: null,
    regionName: town,
    partner: true,
    demonstration: true,
  }
}
