// A thread does not inherit the loader of TypeScript sources: it registers its own, then becomes a forest worker.
import { register } from 'tsx/esm/api'

register()
await import('./forest-worker.ts')
