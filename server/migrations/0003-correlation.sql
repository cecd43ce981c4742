-- What an event belongs to, so that the flows it starts carry on the request's number and trace (W3C traceparent).
alter table platform.events add column request_id text, add column traceparent text;
