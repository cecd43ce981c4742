/** Says on stderr how far a long piece of work has come and how long it has yet to go; twice a second at most. */
export function progressLine(what: string, total: number): { tell(done: number): void; end(): void } {
  const started = performance.now()
  let last = started
  const write = (text: string): void =>
    void process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`)
  return {
    tell(done) {
      const now = performance.now()
      if (done === 0 || now - last < (process.stderr.isTTY ? 500 : 5000)) return
      last = now
      const left = ((now - started) / done) * (total - done)
      const share = Math.floor((100 * done) / total)
      write(`${done} of ${total} ${what} (${share} %), about ${Math.ceil(left / 1000)} s left`)
    },
    end: () => write(`${total} of ${total} ${what} (100 %), ${((performance.now() - started) / 1000).toFixed(1)} s\n`),
  }
}
