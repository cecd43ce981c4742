-- How the assistant is set: every version stays, the newest holds.
create table assistant.settings (
  version integer primary key,
  settings jsonb not null,
  by text not null,
  at timestamptz not null
);
