// Begins a thread at a TypeScript source, which it is given the address of.
import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
