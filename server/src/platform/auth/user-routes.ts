import { z } from 'zod'
import { UserId } from '../../shared/ids.js'
import type { Context } from '../context.js'
import { type Route, route } from '../http/route.js'
import { disableUser } from './disable-user.js'
import { addUser, setRoles } from './grant-roles.js'
import { listUsers } from './list-users.js'
import { ManagedUser, NewUser, PersonRole, User } from './schema.js'

const tag = 'Users'
const define = route<Context>()

export const userRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/users', permission: 'users.read', tag },
    summary: 'All users',
    response: z.object({ users: z.array(ManagedUser) }),
    handle: async (ctx) => ({ users: await listUsers(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/users', permission: 'users.manage', proof: true, tag },
    summary: 'Make a user; an administrator or lead only when a second person approved it (409 approval.needed)',
    body: NewUser,
    response: z.object({ user: User }),
    status: 201,
    handle: async (ctx, { body }) => ({ user: await addUser(ctx, body) }),
  }),
  define({
    ...{ method: 'PATCH', path: '/api/v1/users/:userId', permission: 'users.manage', proof: true, tag },
    summary: 'Shut a user out, or let them in again',
    params: z.strictObject({ userId: UserId }),
    body: z.strictObject({ disabled: z.boolean() }),
    response: null,
    status: 204,
    handle: (ctx, { params, body }) => disableUser(ctx, { ...params, ...body }),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/users/:userId/roles', permission: 'users.manage', proof: true, tag },
    summary: 'Give a user other roles; administrator and lead only with a second person (409 approval.needed)',
    params: z.strictObject({ userId: UserId }),
    body: z.strictObject({ roles: z.array(PersonRole).min(1).max(7) }),
    response: ManagedUser,
    handle: (ctx, { params, body }) => setRoles(ctx, { ...params, ...body }),
  }),
]
