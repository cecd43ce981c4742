import { join } from 'node:path'
import { z } from 'zod'
import {
  compareWarehouses,
  databaseOf,
  loadClickHouse,
  openClickHouse,
  openServing,
  openSnapshot,
  riskFolder,
  SnapshotRun,
} from '../../modules/risk/index.js'
import { readConfig } from '../../platform/config.js'
import { AppError } from '../../platform/errors.js'
import { progressLine } from '../progress-line.js'
import { runCommand } from './index.js'

type Options = { url?: string | undefined }

/** `periksa risk warehouse load`: copies the served claims and their list into a ClickHouse server. */
export async function riskWarehouseLoad(options: Options): Promise<unknown> {
  const { url, database, folder, serving } = await openServed(options)
  const line = progressLine('claims of the list', serving.index.count)
  try {
    const loaded = await loadClickHouse({ url, database, folder, serving }, line.tell)
    line.end()
    return { database, ...loaded }
  } finally {
    serving.close()
  }
}

/** `periksa risk warehouse check`: asks every question here and there and says which answers are not the same. */
export async function riskWarehouseCheck(options: Options): Promise<unknown> {
  const { url, database, folder, serving } = await openServed(options)
  const here = await openSnapshot(folder)
  try {
    const there = openClickHouse({ url, database })
    const compared = await compareWarehouses({ here, there, serving })
    const different = compared.filter(({ difference }) => difference !== null)
    if (different.length > 0) process.exitCode = 1
    return { database, questions: compared.length, different }
  } finally {
    here.close()
    serving.close()
  }
}

async function openServed(options: Options) {
  const config = readConfig()
  const url = options.url ?? config.warehouseUrl
  if (url === null) {
    throw new AppError('invalid', 'risk.warehouse-not-set', {
      message: 'Say which ClickHouse server: --url, or PERIKSA_WAREHOUSE_URL.',
    })
  }
  const current = z.object({ run: SnapshotRun, serving: z.string() }).parse(await runCommand('risk-current', {}))
  const folder = join(riskFolder(config), current.run.id)
  const database = databaseOf({ runId: current.run.id, serving: current.serving })
  return { url, database, folder, serving: openServing(join(folder, current.serving)) }
}
