/** The ClickHouse database that holds one served list and its claims: another list, another database. */
export function databaseOf({ runId, serving }: { runId: string; serving: string }): string {
  return `periksa_${runId}_${serving}`.replaceAll(/[^A-Za-z0-9_]/g, '_')
}
