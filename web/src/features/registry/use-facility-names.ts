import { FacilityPage } from '@periksa/server/registry/schema'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { ask } from '../../lib/api.js'

const FEWEST_LETTERS = 3
const Names = FacilityPage.pick({ items: true })

/** Names of facilities that fit what is being typed. */
export function useFacilityNames(text: string): string[] {
  const wanted = useDeferredValue(text.trim())
  const { data } = useQuery({
    queryKey: ['facilities', wanted],
    queryFn: () => ask(`/api/v1/facilities?${new URLSearchParams({ q: wanted })}`, { answer: Names }),
    enabled: wanted.length >= FEWEST_LETTERS,
    placeholderData: (before) => before,
  })
  return [...new Set((data?.items ?? []).map((facility) => facility.name))].slice(0, 12)
}
