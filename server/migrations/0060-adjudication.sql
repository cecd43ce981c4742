-- What the engine proposes and what a person decided.
create schema adjudication;

create table adjudication.proposals (
  id uuid primary key,
  claim_id uuid not null,
  audit_id uuid,
  score_id uuid,
  -- Keyed hash of what was weighed: the same facts are weighed once by each rule set.
  facts_blind text not null,
  outcome text not null check (outcome in ('approve', 'review', 'reject')),
  reasons jsonb not null,
  versions jsonb not null,
  at timestamptz not null,
  -- True for the proposal on the claim as it stands now.
  is_present boolean not null,
  unique (claim_id, facts_blind)
);
create unique index proposals_present on adjudication.proposals (claim_id) where is_present;

-- One decision a claim, made by a person. The comment is encrypted.
create table adjudication.decisions (
  id uuid primary key,
  claim_id uuid not null unique,
  outcome text not null check (outcome in ('APPROVED', 'PARTIAL', 'REJECTED')),
  amount bigint not null check (amount >= 0),
  comment text not null,
  decided_by text not null,
  -- What the engine had proposed, if it had.
  proposal_id uuid references adjudication.proposals (id),
  versions jsonb not null,
  at timestamptz not null
);
