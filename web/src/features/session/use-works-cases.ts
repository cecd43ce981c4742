import { useSession } from './use-session.js'

/** Whether whoever is signed in works on cases. */
export function useWorksCases(): boolean {
  const roles: readonly string[] = useSession().data?.roles ?? []
  return roles.some((role) => role === 'auditor' || role === 'lead')
}
