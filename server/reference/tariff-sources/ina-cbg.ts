import { type Source, tidy } from './source.js'

export const inaCbg: Source = {
  list: 'ina-cbg',
  title: 'INA-CBG tariffs (Indonesia): regional 1, class A, government, inpatient',
  edition: '2023-excerpt',
  currency: 'IDR',
  effectiveFrom: '2023-01-09',
  effectiveTo: null,
  source: 'Permenkes 3/2023, annex',
  licence: 'government rates (facts); obtained through NalarAI/nalar-core (Apache-2.0)',
  demonstration: false,
  note: 'An excerpt of 54 groups. Import the full official table with `periksa tariffs import FILE --list ina-cbg`.',
  columns: [
    'code',
    'description',
    'reference',
    'attribute_regional',
    'attribute_hospital_class',
    'attribute_ownership',
    'attribute_service',
    ...[3, 2, 1].map((level) => `amount:care_class=${level}`),
  ],
  rows: (read) =>
    read
      .table('inacbg_tariff_excerpt_2023.csv')
      .map((row) => [
        row.cbg_code ?? '',
        tidy(row.description),
        'Permenkes 3/2023',
        row.regional ?? '',
        row.hospital_class ?? '',
        row.ownership ?? '',
        row.service ?? '',
        row.tariff_class3 ?? '',
        row.tariff_class2 ?? '',
        row.tariff_class1 ?? '',
      ]),
}
