type Stretch = { claim_id: string; facility_id: string; admit_dt: string; discharge_dt: string }

/** Hospitals in the order they were first gone to, each with as many rows as its claims share days. */
export function layLanes(claims: readonly Stretch[]): { facility: string; rows: string[][] }[] {
  const facilities = [...new Set(claims.map(({ facility_id }) => facility_id))]
  return facilities.map((facility) => {
    const rows: { ids: string[]; until: string }[] = []
    for (const one of claims.filter(({ facility_id }) => facility_id === facility)) {
      const free = rows.find(({ until }) => until < one.admit_dt)
      if (free) {
        free.ids.push(one.claim_id)
        free.until = one.discharge_dt
      } else rows.push({ ids: [one.claim_id], until: one.discharge_dt })
    }
    return { facility, rows: rows.map(({ ids }) => ids) }
  })
}
