/** Titles, forms of address and degrees printed with a person's name, Indonesian and English. */
export const personTitles = new Set(
  (
    'tn ny nn an by sdr sdri sdra bpk bapak ibu tuan nyonya nona anak bayi saudara saudari mr mrs ms miss master ' +
    'dr drg drs dra prof ir kh hj haji hajah ust ustadz spd skom sst skep skm amd amk mkes msi mpd mh mm mt mba phd ' +
    'sp spa spb spog spot spjp spn spm kpt letkol mayor'
  ).split(' '),
)

/** One-letter titles, when another word of the name follows: H. (haji). */
export const letterTitles = new Set(['h'])

/** Spellings of one name. */
export const sameNames = new Map<string, string>(
  Object.entries({
    mohammad: 'muhammad',
    mohamad: 'muhammad',
    mohammed: 'muhammad',
    mohamed: 'muhammad',
    muhamad: 'muhammad',
    muhammed: 'muhammad',
    mochammad: 'muhammad',
    mochamad: 'muhammad',
    moh: 'muhammad',
    muh: 'muhammad',
    moch: 'muhammad',
    mhd: 'muhammad',
    achmad: 'ahmad',
    akhmad: 'ahmad',
    abd: 'abdul',
  }),
)
