import type { Role } from '../platform/actor.js'

export type DemonstrationMember = {
  cardNumber: string
  name: string
  birthDate: string
  sex: 'female' | 'male'
  careClass: 1 | 2 | 3
  status: 'active' | 'inactive'
  phone: string | null
  nationalId: string | null
}

/** Made-up people: names that mean "for instance", numbers in ranges that are not given out. */
export const demonstrationMembers: DemonstrationMember[] = [
  member('0001234567890', 'Peserta Contoh Satu', ['1985-04-12', 'male', 2]),
  member('0009876543210', 'Peserta Contoh Dua', ['1990-09-23', 'female', 1]),
  member('0000000000017', 'Andika Umpamawan', ['1978-01-30', 'male', 1]),
  member('0000000000024', 'Sari Umpamawati', ['1982-07-05', 'female', 1]),
  member('0000000000031', 'Budi Contohnya', ['1969-11-17', 'male', 3]),
  member('0000000000048', 'Ratna Misalnya', ['1995-02-28', 'female', 3]),
  member('0000000000055', 'Joko Andaikata', ['2001-12-01', 'male', 2]),
  member('0000000000062', 'Wulan Seumpama', ['1988-06-19', 'female', 2]),
  member('0000000000079', 'Made Permisalan', ['1973-03-08', 'male', 3]),
  member('0000000000086', 'Tuti Andaiwati', ['2015-10-10', 'female', 2]),
  { ...member('0000000000093', 'Hasan Khayalan', ['1959-05-25', 'male', 3]), status: 'inactive' },
  { ...member('0000000000109', 'Lina Rekaan', ['1999-08-14', 'female', 1]), status: 'inactive' },
]

function member(
  cardNumber: string,
  name: string,
  [birthDate, sex, careClass]: [string, 'female' | 'male', 1 | 2 | 3],
): DemonstrationMember {
  const ending = cardNumber.slice(-4)
  return {
    cardNumber,
    name,
    birthDate,
    sex,
    careClass,
    status: 'active',
    phone: `0800000${ending}`,
    nationalId: `000000${birthDate.slice(8)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${ending}`,
  }
}

export type DemonstrationPerson = {
  username: string
  displayName: string
  roles: Exclude<Role, 'service'>[]
  cardNumber?: string
  facilityCode?: string
}

/** One account for each role; they get their passwords where accounts are made. */
export const demonstrationPeople: DemonstrationPerson[] = [
  { username: 'member1', displayName: 'Peserta Contoh Satu', roles: ['member'], cardNumber: '0001234567890' },
  { username: 'member2', displayName: 'Peserta Contoh Dua', roles: ['member'], cardNumber: '0009876543210' },
  { username: 'facility', displayName: 'Loket RSUD Contoh A', roles: ['facility'], facilityCode: 'RS001' },
  { username: 'operator', displayName: 'Operator Contoh', roles: ['operator'] },
  { username: 'auditor1', displayName: 'Pemeriksa Contoh Satu', roles: ['auditor'] },
  { username: 'auditor2', displayName: 'Pemeriksa Contoh Dua', roles: ['auditor'] },
  { username: 'lead', displayName: 'Kepala Pemeriksa Contoh', roles: ['lead'] },
  { username: 'dataops', displayName: 'Petugas Data Contoh', roles: ['data-ops'] },
  { username: 'admin', displayName: 'Pengelola Contoh', roles: ['admin'] },
]
