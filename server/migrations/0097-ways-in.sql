-- Passkeys, and sign-in by an organisation's own identity provider (OpenID Connect).
create table platform.passkeys (
  id uuid primary key,
  user_id uuid not null references platform.users (id) on delete cascade,
  -- The authenticator's own name for it, base64url.
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  -- The host it was made for; it answers for no other.
  host text not null,
  -- Whether it may be copied to the person's other devices.
  synced boolean not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_user on platform.passkeys (user_id, created_at);

-- What was asked of a browser and waits for its answer, by the hash of a secret that only the answer carries. Taken once.
create table platform.ceremonies (
  id text primary key,
  kind text not null check (kind in ('passkey-enrol', 'passkey-sign-in', 'passkey-proof', 'oidc')),
  user_id uuid references platform.users (id) on delete cascade,
  -- Sealed.
  facts text not null,
  expires_at timestamptz not null
);
create index ceremonies_expiry on platform.ceremonies (expires_at);

-- Who is who at the identity provider. `made` when the user exists only through it, and its groups give the roles.
create table platform.identities (
  issuer text not null,
  subject text not null,
  user_id uuid not null references platform.users (id) on delete cascade,
  made boolean not null,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index identities_user on platform.identities (user_id);

-- True when more than a password was shown at the sign-in itself: a passkey, a recovery code, a provider's second factor.
alter table platform.sessions add column strong boolean not null default false;
