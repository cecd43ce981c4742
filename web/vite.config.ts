import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const server = 'http://localhost:8000'

export default defineConfig({
  plugins: [react(), tailwind()],
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
  build: {
    target: 'es2022',
    // One page's script is about 600 kB before compression; the charts come only with the statistics.
    chunkSizeWarningLimit: 700,
    // Everything is a file of ours under the page's own policy: nothing is inlined as data.
    assetsInlineLimit: 0,
    rollupOptions: { input: { index: page('index.html'), console: page('console.html') } },
  },
})
