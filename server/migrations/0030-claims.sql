-- Claims: what is asked for, by whom, how far it has come.
create schema claims;

-- Published rule sets are never edited: a change is a new row, and the newest published one counts.
create table claims.rule_sets (
  version text primary key,
  parameters jsonb not null,
  published_at timestamptz not null
);

-- member_name, card_number and diagnosis are encrypted; the *_blind columns and member_blind hold keyed hashes.
create table claims.claims (
  id uuid primary key,
  number text not null unique check (number ~ '^KLM[0-9]{8}[0-9A-F]{6}$'),
  status text not null check (status in
    ('DRAFT', 'INCOMPLETE', 'SUBMITTED', 'IN_REVIEW', 'APPROVED', 'PARTIAL', 'REJECTED', 'PAID', 'WITHDRAWN')),
  bill_id uuid not null unique,
  member_id uuid not null,
  member_name text not null,
  card_number text not null,
  card_blind text not null,
  member_blind text[] not null default '{}',
  member_active boolean not null,
  care_class smallint not null check (care_class between 1 and 3),
  facility_id uuid,
  facility_name text,
  facility_certainty double precision not null,
  facility_by text not null,
  facility_partner boolean not null,
  service_type text,
  service_date date,
  date_unreadable boolean not null,
  currency text not null check (currency in ('IDR', 'INR', 'USD', 'MYR')),
  total bigint,
  total_needs_check boolean not null,
  cost_parts jsonb not null,
  share_bp integer not null check (share_bp between 0 and 10000),
  share_source text not null,
  rule_set text not null,
  -- Hundredths of the rule score, 0 to 100.
  score integer not null check (score between 0 and 100),
  is_valid boolean not null,
  estimate bigint not null check (estimate >= 0),
  approval jsonb not null,
  missing_documents text[] not null default '{}',
  to_check jsonb not null,
  patient_name_match double precision,
  diagnosis text,
  has_receipt boolean not null,
  content_hash text,
  image_hash text check (image_hash ~ '^[0-9a-f]{16}$'),
  -- The eight bytes of image_hash, each told apart by its place.
  image_bands integer[] not null default '{}',
  receipt_blind text,
  receipt_number_blind text,
  approved_amount bigint,
  reviewer text,
  created_by text not null,
  filed_by_facility uuid,
  received_on date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  version integer not null default 1,
  check (approved_amount is null or (approved_amount >= 0 and approved_amount <= total)),
  check ((status in ('APPROVED', 'PARTIAL', 'REJECTED', 'PAID')) = (approved_amount is not null)),
  check (status <> 'IN_REVIEW' or reviewer is not null)
);
create index claims_member on claims.claims (member_id, created_at desc);
create index claims_facility on claims.claims (filed_by_facility, created_at desc) where filed_by_facility is not null;
create index claims_creator on claims.claims (created_by, created_at desc);
create index claims_queue on claims.claims (status, reviewer, created_at);
create index claims_recent on claims.claims (created_at desc, id);
create index claims_names on claims.claims using gin (member_blind);
create index claims_card on claims.claims (card_blind);
create index claims_content on claims.claims (content_hash) where content_hash is not null;
create index claims_receipt on claims.claims (receipt_blind) where receipt_blind is not null;
create index claims_pictures on claims.claims using gin (image_bands);

-- description and section say what was done to a person, so they are encrypted.
create table claims.line_items (
  claim_id uuid not null references claims.claims (id) on delete cascade,
  index integer not null check (index >= 0),
  description text not null,
  quantity double precision,
  unit_price bigint,
  amount bigint,
  section text,
  date date,
  primary key (claim_id, index)
);

create table claims.claim_documents (
  document_id uuid primary key,
  claim_id uuid not null references claims.claims (id) on delete cascade,
  kind text not null check (kind in ('receipt', 'medical-summary', 'referral')),
  added_at timestamptz not null
);
create index claim_documents_claim on claims.claim_documents (claim_id);

-- Every move of a claim; only ever added to.
create table claims.claim_history (
  seq bigint generated always as identity primary key,
  claim_id uuid not null references claims.claims (id) on delete cascade,
  at timestamptz not null,
  from_status text,
  to_status text not null,
  actor text not null,
  -- A stable code; never free text.
  reason text
);
create index claim_history_claim on claims.claim_history (claim_id, seq);
