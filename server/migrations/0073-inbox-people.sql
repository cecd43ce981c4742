-- What people agreed to, who proved to be whom by a code, files that were fetched, and people who were forgotten.

-- Only ever added to: for one purpose the newest row counts.
create table inbox.consents (
  id uuid primary key,
  contact_id uuid not null references inbox.contacts (id) on delete cascade,
  purpose text not null check (purpose in ('messages', 'analysis')),
  given boolean not null,
  -- Which words the person agreed to, and in which language.
  text_version text not null,
  language text not null,
  channel text not null,
  message_id uuid,
  by text not null,
  at timestamptz not null
);
create index consents_contact on inbox.consents (contact_id, purpose, at desc);

-- Codes by which a person on another channel shows which member they are. Only keyed hashes are kept.
create table inbox.member_codes (
  id uuid primary key,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  -- Null where the number named nobody: the person is answered the same words.
  member_id uuid,
  digest text not null,
  -- The message that used it: the same one again is right again, so that a repeated step is harmless.
  used_by uuid,
  -- Messages that held a wrong code.
  refused uuid[] not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index member_codes_conversation on inbox.member_codes (conversation_id, created_at desc);
create index member_codes_member on inbox.member_codes (member_id, created_at desc);

-- Until when a contact counts as the member it was linked to, where the channel itself knows nobody.
alter table inbox.contacts add column verified_until timestamptz;

-- Forgotten people: what was counted, never who it was.
create table inbox.erasures (
  id uuid primary key,
  contact_id uuid not null unique,
  counts jsonb not null,
  by text not null,
  at timestamptz not null
);

-- Conversations in which somebody is still writing: answered together once they paused, or waited for long enough.
create table inbox.turns_due (
  conversation_id uuid primary key references inbox.conversations (id) on delete cascade,
  -- The newest message of the burst.
  message_id uuid not null,
  seq integer not null,
  first_at timestamptz not null,
  due_at timestamptz not null
);
create index turns_due_at on inbox.turns_due (due_at);

-- What people asked for about their own data, by when it must be done, and who did it. Outlives the person's rows.
create table inbox.privacy_requests (
  id uuid primary key,
  contact_id uuid not null,
  kind text not null check (kind in ('export', 'erase')),
  asked_by text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  done_by text,
  done_at timestamptz
);
create index privacy_requests_open on inbox.privacy_requests (due_at) where done_at is null;

-- Programs of older systems that ask over HTTP and wait for the answer.
alter table inbox.channel_accounts drop constraint channel_accounts_channel_check;
alter table inbox.channel_accounts add constraint channel_accounts_channel_check
  check (channel in ('web', 'whatsapp-cloud', 'whatsapp-linked', 'simulator', 'older-service'));
