-- Case work on claims of the risk list: who looks at which, until when, what was decided by whom, and every step of it.
create table adjudication.cases (
  id uuid primary key,
  -- The claim's number in the risk list; it carries pseudonyms only.
  claim_id text not null unique check (claim_id ~ '^[A-Za-z0-9][A-Za-z0-9-]{2,59}$'),
  status text not null check (status in ('open', 'in-review', 'waiting', 'second-look', 'decided', 'appealed', 'closed')),
  assignee text,
  -- Grows with every change: a decision names the revision it was made on.
  revision integer not null,
  -- Whoever has the case open, and until when others are warned of it.
  held_by text,
  held_until timestamptz,
  -- Expected money a minute when it was planned, minor units; the order of the queue.
  priority double precision not null,
  expected bigint not null,
  minutes integer not null,
  because text not null check (because in ('expected-recovery', 'exploration', 'by-hand')),
  -- What the list said when the case was opened.
  amount bigint not null,
  stake bigint not null,
  risk double precision not null,
  flags text[] not null,
  facility_key text not null,
  province text,
  diagnosis text not null,
  cbg_code text not null,
  service_type text not null,
  due_at timestamptz not null,
  opened_by text not null,
  opened_at timestamptz not null,
  -- The settled outcome; null until there is one.
  outcome text check (outcome in ('approved', 'partial', 'rejected')),
  correction_ratio double precision check (correction_ratio between 0 and 1),
  decided_at timestamptz,
  -- Until when the facility may appeal.
  appeal_until timestamptz
);
create index cases_queue on adjudication.cases (status, priority desc, id);
create index cases_assignee on adjudication.cases (assignee, status);
create index cases_alike on adjudication.cases (cbg_code, decided_at desc) where outcome is not null;

-- Every judgement on a case, the first, the second and the third, and the answer to an appeal.
create table adjudication.case_judgements (
  id uuid primary key,
  case_id uuid not null references adjudication.cases (id),
  kind text not null check (kind in ('first', 'second', 'third', 'appeal')),
  decision text not null check (decision in ('approved', 'partial', 'rejected')),
  correction_ratio double precision not null check (correction_ratio between 0 and 1),
  reasons text[] not null,
  notes text not null,
  judged_by text not null,
  versions jsonb not null,
  -- The figures the judgement rests on, encrypted: what a replay computes from.
  evidence text not null,
  at timestamptz not null
);
create index case_judgements_case on adjudication.case_judgements (case_id, at);
-- Nobody judges a case twice; of two who judge it at once only one is the first.
create unique index case_judgements_person on adjudication.case_judgements (case_id, judged_by);
create unique index case_judgements_kind on adjudication.case_judgements (case_id, kind);

-- What the facility says against a decision. One appeal a case; its answer is final here.
create table adjudication.case_appeals (
  id uuid primary key,
  case_id uuid not null unique references adjudication.cases (id),
  grounds text not null,
  -- For whom it was written down: the facility itself, or staff who had it on paper.
  filed_by text not null,
  filed_at timestamptz not null,
  answer_due_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz
);

-- Every step of a case, oldest first.
create table adjudication.case_steps (
  seq bigint generated always as identity primary key,
  case_id uuid not null references adjudication.cases (id),
  step text not null,
  status text not null,
  actor text not null,
  facts jsonb not null,
  -- What the actor wrote, encrypted.
  note text,
  at timestamptz not null
);
create index case_steps_case on adjudication.case_steps (case_id, seq);
