import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const HEAD = '// Generated from the OpenAPI document by `npm run client:types`; not edited by hand.\n'

/** The client's types as an OpenAPI document has it. */
export async function clientTypes(document: object): Promise<string> {
  return `${HEAD}${astToString(await openapiTS(JSON.parse(JSON.stringify(document)) as OpenAPI3))}`
}
