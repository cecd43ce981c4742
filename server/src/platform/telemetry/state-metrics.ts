import { Gauge, type Registry } from 'prom-client'

/**
 * How things stand, set when somebody asks for the metrics (app/measure-state.ts). What is counted in the database is the
 * same from every server: take `max`, not `sum`, over servers.
 */
export function stateMetrics(registers: Registry[]) {
  const gauge = <Label extends string = string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge<Label>({ name, help, labelNames, registers })
  return {
    build: gauge('periksa_build', '1, with the version that runs', ['version']),
    ready: gauge('periksa_ready', '1 when this server may be sent work'),
    healthCheck: gauge('periksa_health_check', '1 when the part works: database, files, flows', ['check']),
    databaseUp: gauge('periksa_database_up', '1 when the database answers'),
    poolInUse: gauge('periksa_database_pool_in_use', 'Connections of this server that are busy'),
    poolWaiting: gauge('periksa_database_pool_waiting', 'Requests of this server that wait for a connection'),
    poolSize: gauge('periksa_database_pool_size', 'Connections this server may have'),
    databaseBytes: gauge('periksa_database_size_bytes', 'Size of the database'),
    flowsOpen: gauge('periksa_flows_open', 'Flows that wait or run, over all servers', ['flow', 'state']),
    flowOldest: gauge('periksa_flow_oldest_waiting_seconds', 'How long the oldest waiting flow has waited'),
    outbox: gauge('periksa_outbox_messages', 'Messages of ours that are not sent yet, or failed within a day', [
      'state',
    ]),
    outboxOldest: gauge('periksa_outbox_oldest_due_seconds', 'How long the message that is longest due has been due'),
    conversationsWaiting: gauge('periksa_conversations_waiting', 'Conversations that wait for a person'),
    analysers: gauge('periksa_analysers', 'Analysers by how they stand over all processes', ['status']),
    diskSize: gauge('periksa_disk_size_bytes', 'Size of the disk that holds the data directory'),
    diskFree: gauge('periksa_disk_free_bytes', 'What is free of it'),
    memoryLimit: gauge(
      'periksa_memory_limit_bytes',
      'Memory this process may use: its container’s limit, or the machine’s',
    ),
    cores: gauge('periksa_cpu_cores', 'Processors this process may use'),
    trailUnsealed: gauge('periksa_trail_unsealed_rows', 'Trail rows that wait to be sealed'),
    trailSealed: gauge('periksa_trail_sealed_seq', 'Number of the last sealed trail row'),
    trailBroken: gauge(
      'periksa_trail_broken',
      '1 when the last verification of the trail found a row that is not as it was',
    ),
    trailVerifiedAt: gauge(
      'periksa_trail_verified_timestamp_seconds',
      'When the trail was last verified by this server',
    ),
    backupAt: gauge('periksa_backup_timestamp_seconds', 'When the last backup ended; 0 when none is known'),
  }
}
