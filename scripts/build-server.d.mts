export function buildServer(wish: { folder: string; entries?: Record<string, string> }): Promise<void>
