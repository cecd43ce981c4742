import { serveJobs } from '../../../../platform/children/serve-jobs.js'
import { extractDocument } from './extract-text.js'

serveJobs<Parameters<typeof extractDocument>[0], Awaited<ReturnType<typeof extractDocument>>>((job) =>
  extractDocument(job),
)
