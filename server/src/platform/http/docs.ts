import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem } from './problem.js'

const problemSchema = z.toJSONSchema(Problem, { target: 'draft-2020-12' })

/** The API's description, made from the routes themselves, at /docs/openapi.json, and a page to read it at /docs. */
export async function addDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Periksa', version, description: 'Health-insurance claims: read, checked, scored, decided.' },
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: '__Host-s' },
          bearer: { type: 'http', scheme: 'bearer' },
          apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        },
      },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document)
      if (!schema || schema.hide) return { schema, url }
      return { schema: { ...schema, response: { ...(schema.response as object), default: problemResponse } }, url }
    },
  })
  await app.register(fastifySwaggerUi, { routePrefix: '/docs', uiConfig: { validatorUrl: null } })
  app.get('/docs/swagger', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/docs'))
  app.get('/docs/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

const problemResponse = {
  description: 'The request was refused',
  content: { 'application/problem+json': { schema: problemSchema } },
}
