-- Templates that were fetched from Meta go when it no longer approves them; those written down by hand stay.
alter table inbox.templates add column fetched boolean not null default false;
