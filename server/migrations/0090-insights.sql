-- What conversations were about, read by rules after they came to rest, versioned and open to correction.
create schema insights;

create table insights.analyses (
  id uuid primary key,
  conversation_id uuid not null references inbox.conversations (id) on delete cascade,
  contact_id uuid not null references inbox.contacts (id) on delete cascade,
  -- The messages it read, both ends included; a correction has those of what it corrects.
  from_seq integer not null,
  to_seq integer not null,
  version integer not null,
  -- Which rules, or which person, made it.
  made_by text not null,
  kind text not null check (kind in ('rules', 'correction')),
  complaint_class text not null,
  urgency integer not null check (urgency between 0 and 4),
  emotion text not null check (emotion in ('positive', 'neutral', 'negative')),
  barriers text[] not null,
  interest text check (interest in ('low', 'medium', 'high')),
  awareness text check (awareness in ('none', 'basic', 'detailed')),
  -- Places of the messages that the class and urgency rest on.
  evidence integer[] not null,
  -- What the law calls specific: empty unless the person agreed.
  consented boolean not null,
  symptoms text[] not null,
  conditions text[] not null,
  gender text check (gender in ('female', 'male')),
  age integer check (age between 0 and 130),
  province text,
  at timestamptz not null,
  replaced_at timestamptz,
  unique (conversation_id, to_seq, version),
  check (consented or (symptoms = '{}' and conditions = '{}' and gender is null and age is null and province is null))
);
create index analyses_contact on insights.analyses (contact_id, to_seq desc) where replaced_at is null;
create index analyses_at on insights.analyses (at) where replaced_at is null;

-- Up to when conversations were looked at for having come to rest.
create table insights.cursors (
  name text primary key,
  at timestamptz not null
);

create index messages_heard on inbox.messages (received_at) where direction = 'in';
