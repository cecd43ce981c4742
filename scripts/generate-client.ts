// Writes the types of the client from the OpenAPI document of the routes as they are. That they are up to date is
// tested in server/test/doors.db.test.ts.
import { writeFileSync } from 'node:fs'
import { describeApi } from '../server/src/app/describe-api.js'
import { clientTypes } from '../server/test/contracts/client-types.js'

const file = new URL('../clients/typescript/api-types.d.ts', import.meta.url)
writeFileSync(file, await clientTypes(await describeApi()))
