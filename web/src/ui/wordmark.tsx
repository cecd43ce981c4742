/** Our name as on the cover of a ledger. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-lead font-semibold tracking-tight">
      <img src="/mark.svg" alt="" width="24" height="24" />
      Periksa
    </span>
  )
}
