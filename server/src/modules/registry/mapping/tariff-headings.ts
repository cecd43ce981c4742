/** Attributes by which official tables tell their prices apart, by the headings they use. */
const VARIANT: Record<string, string> = {
  regional: 'regional',
  hospital_class: 'hospital_class',
  kelas_rs: 'hospital_class',
  ownership: 'ownership',
  kepemilikan: 'ownership',
  service: 'service',
  jenis_pelayanan: 'service',
}
const ABOUT: Record<string, string> = {
  drug_name: 'drug',
  dosage_form: 'form',
  strength: 'strength',
  speciality: 'speciality',
  // The headings of the KFA, the Indonesian dictionary of medicines and devices.
  kfa_code: 'product',
  manufacturer: 'manufacturer',
  atc_code: 'atc',
  active_ingredients: 'ingredients',
}

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')

/** The attribute a column tells prices apart by: `attribute_region`, or a heading that official tables use. */
export function variantOfColumn(heading: string): string | undefined {
  return /^attribute[\s_.-]+(.+)$/i.exec(heading)?.[1]?.toLowerCase() ?? VARIANT[plain(heading)]
}

/** The attribute a column only describes a row by: `about_form`. */
export function aboutOfColumn(heading: string): string | undefined {
  return /^about[\s_.-]+(.+)$/i.exec(heading)?.[1]?.toLowerCase() ?? ABOUT[plain(heading)]
}

/**
 * The variant whose price a column holds: `amount:accreditation=nabh;tier=x`, or the headings of the official tables
 * (`tariff_class3` of INA-CBG, `non_nabh_x` of CGHS).
 */
export function variantOfPrice(heading: string): Record<string, string> | undefined {
  const named = /^(?:amount|price|harga|tarif)\s*:\s*(.+)$/i.exec(heading)?.[1]
  if (named) {
    return Object.fromEntries(
      named.split(';').map((pair) => pair.split('=', 2).map((one) => one.trim()) as [string, string]),
    )
  }
  const level = /^(?:tariff?|harga)_(?:class|kelas)_?([123])$/.exec(plain(heading))?.[1]
  if (level) return { care_class: level }
  const [, accreditation, tier] = /^(non_nabh|nabh|super_speciality)_(x|y|z|rate)$/.exec(plain(heading)) ?? []
  if (!accreditation) return undefined
  return { accreditation: accreditation.replace('_', '-'), ...(tier && tier !== 'rate' ? { tier } : {}) }
}
