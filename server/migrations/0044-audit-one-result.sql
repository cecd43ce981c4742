-- What a bill came to stands once: in audit.audits and audit.findings. The request kept a copy of it.
-- A request whose result was never kept there is to be audited again by its sender.
update audit.requests set state = 'failed', problem = 'audit.analysis-failed'
  where state = 'done' and audit_id is null;
alter table audit.requests drop column result;

-- A reminder is mailed to the address of its owner's account and to no other; addresses that were typed are forgotten.
drop index audit.reminders_due;
alter table audit.reminders add column by_mail boolean not null default false;
alter table audit.reminders drop column mail;
create index reminders_due on audit.reminders (due_on) where state = 'open' and by_mail and mailed_at is null;
