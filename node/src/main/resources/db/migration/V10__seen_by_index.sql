-- To ask for a record or a part that may not be read is to take the same steps, over the same pages, as to ask for one that
-- never was: the index tells what may be read, and the table is left alone.
create index statement_seen_of_record on statement (record, handling, source);
drop index statement_of_record;
create index statement_seen_of_entity on statement (entity, handling, source);
drop index statement_of_entity;
