export { importFile } from './import-file.js'
export { lookAtFile } from './look-at-file.js'
export { type RoundTrip, roundTrip } from './round-trip.js'
