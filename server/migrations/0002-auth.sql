-- Who may come in: users, their sessions, programs' keys, slowed names, served requests, shared buckets.
create table platform.users (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  password text not null,
  roles text[] not null,
  member_id uuid,
  facility_id uuid,
  demonstration boolean not null default false,
  -- Sealed; only for made-up users of a demonstration, so that a later start can print it again.
  demonstration_password text,
  disabled boolean not null default false,
  -- Sealed; waits in totp_pending until a first code proves that the person's device has it.
  totp_pending text,
  totp_secret text,
  totp_last_step bigint,
  recovery_codes text[] not null default '{}',
  created_at timestamptz not null
);

create table platform.sessions (
  token text primary key,
  user_id uuid not null references platform.users (id) on delete cascade,
  kind text not null check (kind in ('browser', 'bearer')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- When password and code were last shown; what matters most asks for it within minutes.
  proven_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_user on platform.sessions (user_id, kind, created_at);
create index sessions_expiry on platform.sessions (expires_at);

-- Failed tries by the keyed hash of the name that was typed, whether such a user exists or not.
create table platform.sign_in_tries (
  name text primary key,
  failures integer not null,
  next_try_at timestamptz not null,
  at timestamptz not null
);

create table platform.api_keys (
  id uuid primary key,
  key_id text not null unique,
  hash text not null,
  name text not null,
  scopes text[] not null,
  owner uuid not null references platform.users (id),
  member_id uuid,
  facility_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table platform.idempotency (
  actor text not null,
  route text not null,
  key text not null,
  -- Null where the content could not be compared (uploads without a digest).
  body_sha256 text,
  state text not null check (state in ('running', 'done')),
  status integer,
  -- Sealed: an answer may hold a person's data.
  response text,
  lease text not null,
  at timestamptz not null,
  primary key (actor, route, key)
);
create index idempotency_at on platform.idempotency (at);

create table platform.rate_buckets (
  name text primary key,
  tokens double precision not null,
  at timestamptz not null
);
