-- The linked telephone: who may use its session, and the session itself, sealed cell by cell.
create table inbox.linked_sessions (
  account_id text primary key references inbox.channel_accounts (id),
  -- One process at a time: each new holder raises the fence, and every write names it.
  owner text,
  fence integer not null default 0,
  lease_until timestamptz,
  state text not null default 'unpaired',
  reason text,
  number text,
  changed_at timestamptz not null,
  risk_accepted_by text,
  risk_accepted_at timestamptz
);

-- Keys carry other people's numbers in their names, so a name is kept as a keyed hash, and again inside the sealed body.
create table inbox.linked_keys (
  account_id text not null references inbox.channel_accounts (id),
  kind text not null,
  key_blind text not null,
  body text not null,
  -- A message that was decrypted and not yet taken into a conversation.
  waiting boolean not null default false,
  written_at timestamptz not null,
  primary key (account_id, kind, key_blind)
);
create index linked_keys_waiting on inbox.linked_keys (account_id, written_at) where waiting;
create index linked_keys_settled on inbox.linked_keys (written_at) where kind = 'wa-inbox' and not waiting;
