import { z } from 'zod'
import { UserId } from '../../shared/ids.js'
import type { Context } from '../context.js'
import { type Route, route } from '../http/route.js'
import { createUser } from './create-user.js'
import { disableUser } from './disable-user.js'
import { listUsers } from './list-users.js'
import { ManagedUser, NewUser, User } from './schema.js'

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
    summary: 'Make a user',
    body: NewUser,
    response: z.object({ user: User }),
    status: 201,
    handle: async (ctx, { body }) => ({ user: await createUser(ctx, body) }),
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
]
