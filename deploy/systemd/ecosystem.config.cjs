// PM2 instead of systemd: pm2 start deploy/systemd/ecosystem.config.cjs && pm2 save
// Fork mode, not cluster mode: each process is one server or one worker with a role of its own.
const common = {
  script: 'server/dist/cli.mjs',
  args: 'serve',
  interpreter: 'node',
  interpreter_args: '--enable-source-maps',
  exec_mode: 'fork',
  kill_timeout: 40_000,
  max_memory_restart: '3500M',
}
module.exports = {
  apps: [
    { ...common, name: 'periksa-server', env: { NODE_ENV: 'production', PERIKSA_ROLE: 'server', PORT: '8000' } },
    { ...common, name: 'periksa-worker', env: { NODE_ENV: 'production', PERIKSA_ROLE: 'worker', PORT: '8001' } },
  ],
}
