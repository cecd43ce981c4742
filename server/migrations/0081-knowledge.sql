-- What members may be told, and where it comes from: documents in versions, cut into passages; what the search could not answer.
create schema knowledge;

create table knowledge.documents (
  id uuid primary key,
  -- Name of a shipped passage; null for what editors upload.
  slug text unique,
  title text not null,
  language text not null check (language in ('id', 'en', 'hi')),
  category text not null,
  source text not null,
  support_grade text not null check (support_grade in ('excerpt', 'partly', 'unchecked', 'editor')),
  support_note text,
  demonstration boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  deleted_by text,
  deleted_at timestamptz
);

create table knowledge.versions (
  id uuid primary key,
  document_id uuid not null references knowledge.documents (id),
  number integer not null,
  state text not null check (state in ('draft', 'reviewed', 'published', 'replaced')),
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  -- Keyed hash of the file, which is also its address among the sealed files; null where nothing was uploaded.
  address text,
  content_hash text not null,
  text text not null,
  made_by text not null,
  made_at timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  published_by text,
  published_at timestamptz,
  unique (document_id, number)
);
create unique index versions_one_published on knowledge.versions (document_id) where state = 'published';
create index versions_hash on knowledge.versions (content_hash);

create table knowledge.passages (
  version_id uuid not null references knowledge.versions (id) on delete cascade,
  ordinal integer not null,
  passage_id text not null,
  title text not null,
  text text not null,
  -- The same in a second language: {title, text, language}.
  translation jsonb,
  primary key (version_id, ordinal)
);

-- Words that mean the same, added by editors to the shipped table.
create table knowledge.synonyms (
  id uuid primary key,
  words text[] not null,
  question_id uuid,
  added_by text not null,
  added_at timestamptz not null
);

-- Questions nothing answered: personal data masked, then sealed.
create table knowledge.questions (
  id uuid primary key,
  question_blind text not null unique,
  question text not null,
  language text not null,
  support real not null,
  nearest text,
  times integer not null default 1,
  state text not null default 'open' check (state in ('open', 'solved', 'dismissed')),
  first_asked_at timestamptz not null,
  last_asked_at timestamptz not null
);
create index questions_open on knowledge.questions (state, times desc, last_asked_at desc);

-- Rises with every change to what may be answered; each search compares it with the index it holds.
create table knowledge.generation (
  id boolean primary key default true check (id),
  number bigint not null default 1
);
insert into knowledge.generation (id) values (true);
