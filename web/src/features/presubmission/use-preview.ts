import { PresubmissionReport } from '@periksa/server/presubmission/schema'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../lib/api.js'

/** As much as the server reads. */
export const MOST_BYTES = 5 * 1024 * 1024

/** Sends a file of drafts and holds what comes back, in this page alone; `share` is how much of the file is sent. */
export function usePreview() {
  const [share, setShare] = useState(0)
  const preview = useMutation({
    mutationFn: (file: File) => {
      setShare(0)
      const sending = { fields: {}, file, key: crypto.randomUUID(), onProgress: setShare }
      return send('/api/v1/presubmission/preview', sending, PresubmissionReport)
    },
    // The answer leaves memory with the page.
    gcTime: 0,
  })
  return { ...preview, share }
}
