import { type AssistantSettings, SettingsState, Trial } from '@periksa/server/assistant/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../lib/api.js'

export type { AssistantSettings, SettingsState } from '@periksa/server/assistant/schema'

const KEY = ['assistant-settings']

export function useSettings() {
  return useQuery({ queryKey: KEY, queryFn: () => ask('/api/v1/assistant/settings', { answer: SettingsState }) })
}

export function useKeepSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { settings: AssistantSettings; version: number }) =>
      ask('/api/v1/assistant/settings', { method: 'PUT', body, answer: SettingsState }),
    onSuccess: (state) => client.setQueryData(KEY, state),
  })
}

/** What the assistant would say under settings that need not be in force. */
export function useTrial() {
  return useMutation({
    mutationFn: (body: { text: string; settings: AssistantSettings }) =>
      ask('/api/v1/assistant/try', { method: 'POST', body, answer: Trial }),
  })
}
