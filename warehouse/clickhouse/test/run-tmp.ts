import { startChdb } from './chdb-server.js'

const { url } = await startChdb('/tmp/house/chdb-e2e')
console.log(url)
