import { z } from 'zod'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Route, route } from '../../platform/http/route.js'
import { readUpload } from '../../platform/http/uploads.js'
import { activateTariff } from './activate-tariff.js'
import { diffTariff } from './diff-tariff.js'
import { findTariffs } from './find-tariffs.js'
import { importTariffs } from './import-tariffs.js'
import { learnTariffAlias } from './learn-tariff-alias.js'
import { listTariffLists } from './list-tariff-lists.js'
import { TariffPage, TariffQuery } from './schema.js'
import { ListQuery, TariffDiff, TariffImport, TariffList, TariffVersion } from './tariffs/tariff-version.js'

export type TariffContext = Needs<'db' | 'clock' | 'ids' | 'actor' | 'config'>

const define = route<TariffContext>()
const ById = z.strictObject({ id: z.uuid() })
const tag = 'registry'

export const tariffRoutes: Route<TariffContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/tariffs',
    permission: 'tariffs.read',
    tag,
    summary: 'Prices in force on a day, by list, code or words',
    query: TariffQuery,
    response: TariffPage,
    handle: (ctx, { query }) => findTariffs(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/tariff-lists',
    permission: 'tariffs.read',
    tag,
    summary: 'The price lists: days, rows, source, real or demonstration, with their history',
    query: ListQuery,
    response: z.array(TariffList),
    handle: (ctx, { query }) => listTariffLists(ctx, query),
  }),
  define({
    method: 'POST',
    path: '/api/v1/tariff-lists',
    permission: 'tariffs.import',
    tag,
    summary:
      'Send a price list as CSV: it becomes a draft with a report; fields list, effectiveFrom, source, currency …',
    response: TariffVersion,
    status: 201,
    limit: 'upload',
    async handle(ctx, { request }) {
      requireScope(ctx.actor, 'tariffs.import')
      const upload = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
      const about = TariffImport.safeParse(upload.fields)
      if (!about.success) throw new AppError('invalid', 'request.invalid')
      return importTariffs(ctx, { bytes: upload.file.bytes, fileName: upload.file.filename, about: about.data })
    },
  }),
  define({
    method: 'GET',
    path: '/api/v1/tariff-versions/:id/diff',
    permission: 'tariffs.import',
    tag,
    summary: 'What a version would change: added, removed, changed with percent',
    params: ById,
    response: TariffDiff,
    handle: (ctx, { params }) => diffTariff(ctx, { versionId: params.id }),
  }),
  define({
    method: 'POST',
    path: '/api/v1/tariff-versions/:id/activate',
    permission: 'tariffs.import',
    tag,
    summary: 'Put a version in force from its first day on; what answered from that day becomes history',
    params: ById,
    response: TariffVersion,
    limit: 'write',
    handle: (ctx, { params }) => activateTariff(ctx, { versionId: params.id }),
  }),
  define({
    method: 'POST',
    path: '/api/v1/tariff-aliases',
    permission: 'claims.review',
    tag,
    summary: 'Remember that the words of a bill mean this row of a list',
    body: z.strictObject({ list: z.string().max(60), code: z.string().max(60), description: z.string().max(300) }),
    response: z.object({ learned: z.literal(true) }),
    limit: 'write',
    async handle(ctx, { body }) {
      await learnTariffAlias(ctx, body)
      return { learned: true }
    },
  }),
]
