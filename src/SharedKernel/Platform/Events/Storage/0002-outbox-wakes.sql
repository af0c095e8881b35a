-- Tells whoever listens that events wait, once their transaction is committed: nobody has to look for them again and again.

create function "{schema}".tell_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('dean06_outbox', tg_table_schema);
    return null;
end
$$;

create trigger tell_outbox after insert on "{schema}"."outbox" for each statement execute function "{schema}".tell_outbox();
