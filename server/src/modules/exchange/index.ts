export { importFile } from './import-file.js'
export { lookAtFile } from './look-at-file.js'
export { readClaimBytes } from './read-file.js'
export { type RoundTrip, roundTrip } from './round-trip.js'
