import { z } from 'zod'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const About = z.object({
  name: z.string(),
  version: z.string(),
  demonstration: z.boolean(),
  notices: z.array(z.string()),
  /** What the organisation's identity provider is called; null where there is none. */
  identityProvider: z.string().nullable(),
})

/** What the pages say about this installation before anyone signs in. */
export const aboutRoutes: Route<AppContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/about',
    permission: 'public',
    tag: 'operations',
    summary: 'Name, version, and what people should know',
    response: About,
    async handle({ config }) {
      const notices = [
        ...(config.demonstration ? ['demonstration-data'] : []),
        ...(config.openAliases ? ['open-aliases'] : []),
        ...(config.clamd ? [] : ['documents-not-scanned']),
      ]
      const identityProvider = config.oidc?.name ?? null
      return {
        name: 'Periksa',
        version: config.version,
        demonstration: config.demonstration,
        notices,
        identityProvider,
      }
    },
  }),
]
