-- When somebody wants to be reminded of a letter or complaint about an audited bill.
create table audit.reminders (
  id uuid primary key,
  request_id uuid not null references audit.requests (id) on delete cascade,
  owner text not null,
  -- Code of the step of the escalation path that is waited for.
  step text not null,
  due_on date not null,
  language text not null check (language in ('en', 'hi', 'id')),
  -- Sealed; null where the reminder only stands in the list.
  mail text,
  state text not null check (state in ('open', 'done')),
  mailed_at timestamptz,
  created_at timestamptz not null
);
create index reminders_owner on audit.reminders (owner, due_on);
create index reminders_due on audit.reminders (due_on) where state = 'open' and mail is not null and mailed_at is null;
