import type { Actor, Role } from '../actor.js'
import { AppError } from '../errors.js'

/**
 * How far a permission reaches: `any` row; the caller's `own`; those of the caller's `facility`; those `assigned` to the
 * caller (or waiting in a queue for anyone of that role); `pseudonymised` rows without identity.
 */
export type Scope = 'any' | 'own' | 'facility' | 'assigned' | 'pseudonymised'

type Grants = Partial<Record<Role, Scope>>

/** Who may do what: the one table that every route, tool and job names its permission from. Blank is denied. */
export const permissions = {
  'documents.read': {
    member: 'own',
    facility: 'facility',
    operator: 'assigned',
    auditor: 'assigned',
    lead: 'any',
    service: 'own',
  },
  // An operator hands a document in for whichever member asks.
  'documents.create': { member: 'own', facility: 'facility', operator: 'any', service: 'own' },
  'bills.read': {
    member: 'own',
    facility: 'facility',
    operator: 'assigned',
    auditor: 'assigned',
    lead: 'any',
    'data-ops': 'pseudonymised',
    service: 'own',
  },
  'bills.correct': { member: 'own', facility: 'facility', auditor: 'assigned', lead: 'any' },
  'claims.read': {
    member: 'own',
    facility: 'facility',
    operator: 'assigned',
    auditor: 'assigned',
    lead: 'any',
    'data-ops': 'pseudonymised',
    service: 'own',
  },
  'claims.create': { member: 'own', facility: 'facility', operator: 'assigned', service: 'own' },
  // Drafts by the payer's rules before they are sent; nothing of them is kept.
  'claims.preview': { facility: 'facility' },
  'claims.submit': { member: 'own', facility: 'facility', service: 'own' },
  'claims.withdraw': { member: 'own' },
  'claims.review': { auditor: 'assigned', lead: 'any' },
  'claims.decide': { auditor: 'assigned', lead: 'any' },
  'claims.pay': { lead: 'any' },
  'claims.import': { 'data-ops': 'any' },
  'claims.statistics': {
    member: 'own',
    facility: 'facility',
    operator: 'assigned',
    auditor: 'any',
    lead: 'any',
    'data-ops': 'pseudonymised',
    service: 'own',
  },
  'findings.read': {
    member: 'own',
    facility: 'facility',
    auditor: 'assigned',
    lead: 'any',
    'data-ops': 'pseudonymised',
    service: 'own',
  },
  // Bills sent for an audit without a claim: whoever sent them, and auditors, for whom they wait.
  'audits.create': { member: 'own', facility: 'facility', auditor: 'assigned', lead: 'any', service: 'own' },
  'audits.read': { member: 'own', facility: 'facility', auditor: 'assigned', lead: 'any', service: 'own' },
  'audits.delete': { member: 'own', facility: 'facility', lead: 'any', service: 'own' },
  'analysers.read': { auditor: 'any', lead: 'any', 'data-ops': 'any', admin: 'any', service: 'any' },
  // Rules, checks and thresholds: data operations draft and try them, a lead who is not their author puts them in force.
  'packs.read': { auditor: 'any', lead: 'any', 'data-ops': 'any', admin: 'any' },
  'packs.draft': { 'data-ops': 'any' },
  'packs.publish': { lead: 'any' },
  'scores.read': { auditor: 'assigned', lead: 'any', 'data-ops': 'pseudonymised', service: 'own' },
  // Historic claims carry pseudonyms only.
  'risk.read': { auditor: 'any', lead: 'any', 'data-ops': 'any', service: 'any' },
  // The claims of one pseudonymous member side by side say more of a person than each alone: for who audits.
  'risk.members': { auditor: 'any', lead: 'any' },
  'risk.label': { auditor: 'any', lead: 'any' },
  // Case work on the claims of the list. A facility appeals against decisions on its own; a lead files what came on paper.
  'cases.read': { auditor: 'any', lead: 'any' },
  'cases.work': { auditor: 'any', lead: 'any' },
  'cases.assign': { lead: 'any' },
  // Filters kept under a name are one's own; a lead shares some with everybody who sees the list.
  'views.keep': { auditor: 'own', lead: 'own', 'data-ops': 'own' },
  'views.share': { lead: 'any' },
  'cases.appeal': { facility: 'facility', lead: 'any' },
  // The copilot reads with the asker's own rights; it needs those of risk and of cases besides.
  'copilot.ask': { auditor: 'any', lead: 'any' },
  // Programs that ask by MCP: the door alone; each tool asks for its own permission besides.
  'mcp.connect': { auditor: 'any', lead: 'any', 'data-ops': 'any', service: 'any' },
  'risk.refresh': { 'data-ops': 'any' },
  // Made-up claims: marked everywhere, cleaned away again.
  'risk.simulate': { 'data-ops': 'any', admin: 'any' },
  'risk-rules.draft': { lead: 'any', 'data-ops': 'any' },
  'risk-rules.publish': { lead: 'any' },
  // A facility sees only what it needs to hand a claim in: that the person is insured, not the record.
  'members.read': {
    member: 'own',
    facility: 'facility',
    operator: 'assigned',
    auditor: 'assigned',
    lead: 'any',
    'data-ops': 'pseudonymised',
    service: 'any',
  },
  'members.edit-contact': { member: 'own' },
  'members.import': { 'data-ops': 'any' },
  'facilities.read': {
    member: 'any',
    facility: 'facility',
    operator: 'any',
    auditor: 'any',
    lead: 'any',
    'data-ops': 'any',
    admin: 'any',
    service: 'any',
  },
  'facilities.import': { 'data-ops': 'any' },
  'tariffs.read': {
    member: 'any',
    facility: 'facility',
    operator: 'any',
    auditor: 'any',
    lead: 'any',
    'data-ops': 'any',
    admin: 'any',
    service: 'any',
  },
  'tariffs.import': { 'data-ops': 'any' },
  'coverage.read': { operator: 'any', auditor: 'any', lead: 'any', 'data-ops': 'any', admin: 'any' },
  'coverage.edit': { lead: 'any', admin: 'any' },
  'reading-log.read': { lead: 'any', 'data-ops': 'any', admin: 'any' },
  'trail.read': { member: 'own', auditor: 'assigned', lead: 'any', admin: 'any' },
  'users.read': { lead: 'any', admin: 'any' },
  'users.manage': { admin: 'any' },
  // A second person decides what one may not do alone; who asked sees their own.
  'approvals.read': { facility: 'own', operator: 'own', auditor: 'own', lead: 'any', 'data-ops': 'own', admin: 'any' },
  'approvals.decide': { lead: 'any', admin: 'any' },
  // Emergency access to one claim or person, and what is said of it afterwards.
  'break-glass.open': { operator: 'any', auditor: 'any', admin: 'any' },
  'break-glass.review': { lead: 'any', admin: 'any' },
  // Legal holds; who runs retention and erasure sees why they keep away.
  'holds.read': { lead: 'any', admin: 'any' },
  'holds.manage': { lead: 'any' },
  // Breaches: ids and counts from the trail, no content.
  'incidents.manage': { lead: 'any', admin: 'any' },
  'api-keys.manage': { facility: 'facility', admin: 'any' },
  'profile.self': {
    member: 'own',
    facility: 'own',
    operator: 'own',
    auditor: 'own',
    lead: 'own',
    'data-ops': 'own',
    admin: 'own',
  },
  // Operators: those they answer and those that wait in the queue for anyone.
  'conversations.read': { member: 'own', operator: 'assigned', auditor: 'assigned', lead: 'any' },
  'conversations.write': { operator: 'assigned' },
  'chat.own': { member: 'own' },
  // Who answers: taking over, handing back, turning the assistant on or off here.
  'conversations.steer': { operator: 'assigned' },
  // The desk itself: hours, promises and when the assistant answers. Silencing the assistant must be near at hand.
  'desk.read': { operator: 'any', auditor: 'any', lead: 'any', admin: 'any' },
  'desk.silence': { operator: 'any', lead: 'any', admin: 'any' },
  'desk.manage': { lead: 'any', admin: 'any' },
  // Counts of conversations and people, in which nobody is named; correcting what was read of one conversation.
  'insights.read': { operator: 'any', lead: 'any', 'data-ops': 'pseudonymised', admin: 'any' },
  // What people ask for about their own data: one of us writes it down, another does it.
  'privacy.record': { operator: 'assigned', lead: 'any' },
  'privacy.run': { admin: 'any' },
  'insights.correct': { operator: 'assigned', lead: 'any' },
  // Holding two contacts for one person changes whose consents count and who is forgotten together.
  'people.join': { lead: 'any' },
  'people.export': { operator: 'assigned', lead: 'any' },
  // How the assistant words its answers; setting it is for administrators alone.
  'assistant.read': { operator: 'any', lead: 'any', admin: 'any' },
  'assistant.manage': { admin: 'any' },
  'channels.receive': { service: 'own' },
  // Our own telephones: pairing, signing out.
  'channels.manage': { admin: 'any' },
  // What the assistant answers from: staff read it, leads and administrators keep it, another than the writer reviews it.
  'knowledge.read': { operator: 'any', auditor: 'any', lead: 'any', admin: 'any' },
  'knowledge.edit': { lead: 'any', admin: 'any' },
  'knowledge.review': { lead: 'any', admin: 'any' },
  'knowledge.control': { admin: 'any' },
  'jobs.read': { lead: 'any', 'data-ops': 'any', admin: 'any' },
} as const satisfies Record<string, Grants>

export type Permission = keyof typeof permissions

/** Whether the table knows the name; a route with another name keeps the server from starting. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name)
}

/** Whether a program's key may carry this permission as a scope. */
export function isServicePermission(name: string): name is Permission {
  return isPermission(name) && 'service' in permissions[name]
}

/** Wider scopes first: a caller with two roles gets the widest of the two. */
const WIDTH: Scope[] = ['any', 'assigned', 'facility', 'own', 'pseudonymised']

/** How far the caller's permission reaches, or null when there is none. The system itself reaches everything. */
export function scopeOf(actor: Actor, permission: Permission): Scope | null {
  if (actor.kind === 'system') return 'any'
  if (actor.kind === 'service' && !actor.scopes.includes(permission)) return null
  const grants: Grants = permissions[permission]
  const scopes = actor.roles.map((role) => grants[role])
  return WIDTH.find((scope) => scopes.includes(scope)) ?? null
}

/** @throws AppError `auth.forbidden` when the caller has no such permission. */
export function requireScope(actor: Actor, permission: Permission): Scope {
  const scope = scopeOf(actor, permission)
  if (!scope) throw new AppError('forbidden', 'auth.forbidden', { details: { permission } })
  return scope
}
