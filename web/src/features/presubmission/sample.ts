/** Columns a table of drafts may have, with two made-up claims. */
export const SAMPLE: readonly (readonly string[])[] = [
  [
    ...['reference', 'service', 'admitted_on', 'discharged_on', 'sex', 'birth_date', 'diagnoses', 'procedures'],
    ...['cbg_code', 'ward_class', 'entitled_class', 'billed', 'group_tariff', 'special_tariff', 'gestation_weeks'],
    'papers',
  ],
  [
    ...['CONTOH-1', 'inpatient', '2026-06-01', '2026-06-05', 'F', '1990-06-01', 'A01.0;A09', 'none'],
    ...['A-4-14-I', '3', '3', '4200000', '4200000', '0', '', 'sep;medical-summary'],
  ],
  [
    ...['CONTOH-2', 'inpatient', '2026-06-02', '2026-06-09', 'M', '1968-01-20', 'J44.1;J18.9', 'none'],
    ...['J-4-17-II', '1', '2', '9800000', '8100000', '0', '', 'sep;medical-summary;admission-indication;coding-note'],
  ],
]
