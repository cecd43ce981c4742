import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemError } from './problem.js'

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Whoever was signed out meanwhile comes to the way in, and back here afterwards.
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 401) client.setQueryData(['session'], null)
    },
  }),
  defaultOptions: {
    queries: {
      // What the server refused stays refused; only an unreached server is tried again.
      retry: (count, error) =>
        count < 2 && error instanceof ProblemError && (error.status === 0 || error.status === 503),
      refetchOnWindowFocus: true,
      staleTime: 2_000,
    },
  },
})

export function Queries({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
