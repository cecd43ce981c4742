export { importFile } from './import-file.js'
export { lookAtFile } from './look-at-file.js'
export { readClaimBytes } from './read-file.js'
