/** Contributions of independent members a person and month, whole rupiah. Perpres 64/2020; class 3 with the state's Rp7,000 paid: 35,000. Checked 2026-11-21. */
export const CONTRIBUTIONS: Record<'1' | '2' | '3', number> = { '1': 150_000, '2': 100_000, '3': 35_000 }
