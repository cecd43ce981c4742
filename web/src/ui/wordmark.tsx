/** Our name as on the cover of a ledger. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 text-lead font-semibold tracking-tight">
      <img src="/mark.svg" alt="" width="26" height="26" />
      Periksa
    </span>
  )
}
