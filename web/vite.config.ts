import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bundleBudget, framework } from './bundle-budget.js'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const server = 'http://localhost:8000'

export default defineConfig({
  plugins: [react(), tailwind(), bundleBudget({ page: 'console', kilobytes: 160 })],
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
  build: {
    target: 'es2022',
    // The framework is the largest file, about 400 kB before compression; what a first view needs is weighed apart.
    chunkSizeWarningLimit: 700,
    // Everything is a file of ours under the page's own policy: nothing is inlined as data.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: page('index.html'), console: page('console.html') },
      output: { codeSplitting: { groups: [framework] } },
    },
  },
})
