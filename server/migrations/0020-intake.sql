-- Documents as received, what was read on them, and what people corrected. Whatever a document says is sealed.
create schema intake;

create table intake.documents (
  id uuid primary key,
  member_id uuid,
  facility_id uuid,
  uploaded_by text not null,
  source text not null check (source in ('web', 'alias', 'cli', 'program')),
  kind text not null check (kind in ('receipt', 'medical-summary', 'referral')),
  media_type text not null,
  bytes integer not null,
  address text not null,
  state text not null check (state in ('received', 'reading', 'read', 'refused', 'failed')),
  stage text not null check (stage in ('received', 'straightened', 'read', 'understood', 'checked', 'filed')),
  problem text,
  pages integer not null default 0,
  image_hash text,
  target_claim_id uuid,
  claim_id uuid,
  received_at timestamptz not null,
  finished_at timestamptz
);
-- The same file for the same member, purpose and sending facility is one document, however often it is sent.
create unique index documents_once on intake.documents
  (address, kind, coalesce(member_id, '00000000-0000-0000-0000-000000000000'), coalesce(target_claim_id, '00000000-0000-0000-0000-000000000000'),
   coalesce(facility_id, '00000000-0000-0000-0000-000000000000'));
create index documents_claim on intake.documents (claim_id);

create table intake.page_images (
  document_id uuid not null references intake.documents (id) on delete cascade,
  page integer not null,
  address text not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  primary key (document_id, page)
);

create table intake.bills (
  id uuid primary key,
  document_id uuid not null unique references intake.documents (id) on delete cascade,
  bill text not null,
  reader text not null,
  created_at timestamptz not null
);

create table intake.corrections (
  id uuid primary key,
  bill_id uuid not null references intake.bills (id) on delete cascade,
  field text not null,
  was text not null,
  becomes text not null,
  actor text not null,
  at timestamptz not null
);
create index corrections_bill on intake.corrections (bill_id, at);

-- How reading went, without a word of what was read.
create table intake.reading_log (
  id uuid primary key,
  document_address text not null,
  kind text not null,
  media_type text not null,
  outcome text not null check (outcome in ('read', 'refused', 'failed')),
  code text,
  pages integer not null,
  milliseconds jsonb not null,
  reader text not null,
  at timestamptz not null
);
create index reading_log_at on intake.reading_log (at);
