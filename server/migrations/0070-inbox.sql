-- Conversations over channels: who wrote, what was said, who answers, and what is on its way out. What people wrote is sealed.
create schema inbox;

-- One telephone number, one web page, one simulator.
create table inbox.channel_accounts (
  id text primary key,
  channel text not null check (channel in ('web', 'whatsapp-cloud', 'whatsapp-linked', 'simulator')),
  name text not null,
  bot_enabled boolean not null default true,
  created_at timestamptz not null
);

create table inbox.contacts (
  id uuid primary key,
  member_id uuid,
  display_name text,
  language text not null default 'id',
  opted_out_at timestamptz,
  created_at timestamptz not null
);

-- A person is known by several names on one channel: telephone, LID, business-scoped id, widget. None is parsed as another.
create table inbox.identities (
  account_id text not null references inbox.channel_accounts (id),
  kind text not null check (kind in ('phone', 'lid', 'bsuid', 'parent-bsuid', 'widget')),
  value_blind text not null,
  value text not null,
  contact_id uuid not null references inbox.contacts (id),
  created_at timestamptz not null,
  primary key (account_id, kind, value_blind)
);
create index identities_contact on inbox.identities (contact_id);

-- Two contacts that turned out to be one person; undone by setting undone_at.
create table inbox.contact_merges (
  id uuid primary key,
  kept uuid not null references inbox.contacts (id),
  merged uuid not null references inbox.contacts (id),
  reason text not null,
  at timestamptz not null,
  undone_at timestamptz
);

create table inbox.conversations (
  id uuid primary key,
  account_id text not null references inbox.channel_accounts (id),
  contact_id uuid not null references inbox.contacts (id),
  -- Where this thread's replies go, whatever happens to its contact.
  reply_kind text not null,
  reply_value text not null,
  state text not null check (state in ('bot', 'waiting', 'human', 'snoozed', 'resolved')),
  owner text,
  epoch integer not null default 0,
  bot_enabled boolean not null default true,
  emergency boolean not null default false,
  reason text,
  last_seq integer not null default 0,
  last_out_seq integer not null default 0,
  unanswered integer not null default 0,
  answered_seq integer not null default 0,
  language text not null default 'id',
  snoozed_until timestamptz,
  resolved_by text,
  resolved_at timestamptz,
  last_inbound_at timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null
);
create index conversations_changed on inbox.conversations (changed_at desc, id);
create unique index conversations_thread on inbox.conversations (account_id, contact_id);

-- Everything a channel brought, once: written before the channel is told that it arrived.
create table inbox.received (
  account_id text not null references inbox.channel_accounts (id),
  external_id text not null,
  kind text not null,
  target text not null default '',
  raw_hash text not null,
  message_id uuid,
  at timestamptz not null,
  primary key (account_id, external_id, kind, target)
);

create table inbox.messages (
  id uuid primary key,
  conversation_id uuid not null references inbox.conversations (id),
  seq integer not null,
  direction text not null check (direction in ('in', 'out', 'note')),
  author_kind text not null check (author_kind in ('contact', 'assistant', 'staff', 'unknown-staff', 'system')),
  author text,
  content text not null,
  content_type text not null,
  document_id uuid,
  external_id text,
  reply_to uuid,
  sent_at timestamptz not null,
  received_at timestamptz not null,
  delayed boolean not null default false,
  revoked_at timestamptz,
  edited_at timestamptz,
  unique (conversation_id, seq)
);
create index messages_external on inbox.messages (external_id) where external_id is not null;

create table inbox.reactions (
  message_id uuid not null references inbox.messages (id) on delete cascade,
  author text not null,
  emoji text not null,
  at timestamptz not null,
  primary key (message_id, author)
);

create table inbox.outbox (
  message_id uuid primary key references inbox.messages (id) on delete cascade,
  conversation_id uuid not null references inbox.conversations (id),
  account_id text not null references inbox.channel_accounts (id),
  out_seq integer not null,
  author text not null,
  client_ref text not null,
  state text not null check (state in
    ('queued', 'sending', 'accepted', 'sent', 'delivered', 'read', 'failed', 'unknown', 'cancelled', 'blocked')),
  reason text,
  retryable boolean not null default false,
  -- The epoch an assistant's reply was made in; it is refused once the conversation moved on. Null for people.
  epoch integer,
  attempts integer not null default 0,
  due_at timestamptz not null,
  lease_until timestamptz,
  fence integer not null default 0,
  expires_at timestamptz not null,
  external_id text,
  accepted_at timestamptz,
  changed_at timestamptz not null,
  unique (author, client_ref),
  unique (conversation_id, out_seq)
);
create index outbox_due on inbox.outbox (due_at) where state in ('queued', 'sending');
create index outbox_external on inbox.outbox (external_id) where external_id is not null;

-- A status that came before we knew the message; matched later, forgotten after a day.
create table inbox.parked_statuses (
  account_id text not null,
  external_id text not null,
  status text not null,
  reason text,
  at timestamptz not null,
  primary key (account_id, external_id, status)
);

create table inbox.ownership_changes (
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  epoch integer not null,
  move text not null,
  actor text not null,
  from_state text not null,
  to_state text not null,
  owner text,
  reason text,
  at timestamptz not null,
  primary key (conversation_id, epoch)
);

-- How fast an account and a contact may be written to.
create table inbox.send_buckets (
  name text primary key,
  tokens double precision not null,
  at timestamptz not null
);

create table inbox.switches (
  name text primary key,
  on_since timestamptz,
  by text not null
);
