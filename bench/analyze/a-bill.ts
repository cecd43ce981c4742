const GOODS = [
  ['Consultation - physician', 500],
  ['Complete blood count', 250],
  ['X-ray chest PA view', 400],
  ['Paracetamol 500 mg tab', 15],
  ['Ward charges general', 1200],
  ['Nursing charges', 350],
  ['IV cannula 20G', 120],
  ['Injection ceftriaxone 1 g', 180],
  ['Lipid profile', 600],
  ['Registration fee', 100],
] as const

/** A made-up bill of so many lines; each number is another bill. */
export function aBill(number: number, lines: number): string {
  const rows = Array.from({ length: lines }, (_, index) => {
    const [name, price] = GOODS[(number + index) % GOODS.length] ?? GOODS[0]
    const quantity = ((number + index) % 3) + 1
    return { name: `${name}${index >= GOODS.length ? ` ${index}` : ''}`, price, quantity, amount: price * quantity }
  })
  const total = rows.reduce((sum, row) => sum + row.amount, 0)
  const money = (value: number) => value.toFixed(2)
  return [
    'SAMPLE CITY HOSPITAL',
    '12 Example Road, Delhi',
    'FINAL BILL',
    `Bill No : SB-${number}`,
    'Date : 12/06/2026',
    'Patient Name : Asha Sample',
    `UHID : ${100000 + number}`,
    'Doctor : Dr. R Example',
    '',
    `${'Description'.padEnd(40)}${'Qty'.padStart(6)}${'Rate'.padStart(12)}${'Amount'.padStart(14)}`,
    ...rows.map(
      (row) =>
        `${row.name.padEnd(40)}${String(row.quantity).padStart(6)}${money(row.price).padStart(12)}${money(row.amount).padStart(14)}`,
    ),
    `${'TOTAL'.padEnd(58)}${`Rs. ${money(total)}`.padStart(14)}`,
  ].join('\n')
}
