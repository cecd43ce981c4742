// A thread does not inherit the loader of TypeScript sources: it registers its own, then parses texts.
import { register } from 'tsx/esm/api'

register()
await import('./text-worker.ts')
