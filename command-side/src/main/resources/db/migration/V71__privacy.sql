-- Erasing people: what is theirs has to be found, and must not come back.

-- Where requests came from goes with whoever sent them.
ALTER TABLE access_source ADD COLUMN actor text COLLATE "C";
UPDATE access_source s SET actor = e.actor
  FROM (SELECT DISTINCT metadata ->> 'causation' AS causation, metadata ->> 'actor' AS actor
          FROM (SELECT convert_from(metadata, 'UTF8')::jsonb AS metadata FROM ledger_event) m) e
 WHERE e.causation = s.id;
CREATE INDEX access_source_actor ON access_source (actor) WHERE actor IS NOT NULL;

-- As it was, and with the actor beside the place. What is combined is nobody's.
CREATE OR REPLACE PROCEDURE record_access(
    a_kind text, an_actor text, a_role text, an_authenticated text, a_route text, a_trace text,
    an_address text, an_agent text, a_times bigint, a_first timestamptz, a_last timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    a_since timestamptz := date_trunc('minute', a_first, 'UTC');
    an_until timestamptz := date_trunc('minute', a_first, 'UTC') + interval '1 minute';
    an_id uuid;
BEGIN
    -- One writer at a time: nobody waits for two rows at once, and bounds are exact.
    PERFORM pg_advisory_xact_lock(hashtext('access_outbox'));
    IF NOT EXISTS (SELECT FROM access_outbox o
                    WHERE NOT o.sealed AND o.since = a_since AND o.until = an_until
                      AND o.kind = a_kind AND o.actor = an_actor AND o.route = a_route)
       AND ((SELECT count(*) FROM access_outbox o
              WHERE NOT o.sealed AND o.since = a_since AND o.until = an_until) >= 100
            OR (SELECT count(*) FROM (SELECT FROM access_outbox LIMIT 10000) rows) >= 10000)
    THEN
        a_since := date_trunc('hour', a_first, 'UTC');
        an_until := a_since + interval '1 hour';
        an_actor := '*';
        a_role := 'UNKNOWN';
        an_authenticated := NULL;
        a_route := '*';
    END IF;

    INSERT INTO access_outbox AS o (since, until, kind, actor, role, authenticated, route, trace,
                                    times, first_at, last_at)
    VALUES (a_since, an_until, a_kind, an_actor, a_role, an_authenticated, a_route, a_trace,
            a_times, a_first, a_last)
    ON CONFLICT (since, until, kind, actor, route) WHERE NOT sealed DO UPDATE
        SET times = o.times + excluded.times,
            first_at = least(o.first_at, excluded.first_at),
            last_at = greatest(o.last_at, excluded.last_at)
    RETURNING o.id INTO an_id;

    -- Places likewise: 20 by name, the others together under none.
    IF NOT EXISTS (SELECT FROM access_source s WHERE s.id = an_id::text
                      AND s.address = an_address AND s.user_agent = an_agent)
       AND (SELECT count(*) FROM access_source s WHERE s.id = an_id::text) >= 20
    THEN
        an_address := '';
        an_agent := '';
    END IF;
    INSERT INTO access_source AS s (id, actor, address, user_agent, times, first_at, last_at)
    VALUES (an_id::text, an_actor, an_address, an_agent, a_times, a_first, a_last)
    ON CONFLICT (id, address, user_agent) DO UPDATE
        SET times = s.times + excluded.times, last_at = greatest(s.last_at, excluded.last_at);
END
$$;

-- Whoever was erased comes into the directory no more, whatever brings them: an import that has
-- their name, an issuer that still knows them.
CREATE FUNCTION person_directory_keeps_out() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT FROM sealing_key WHERE owner = NEW.id AND erased_at IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER erased_stay_away BEFORE INSERT ON person_directory
    FOR EACH ROW EXECUTE FUNCTION person_directory_keeps_out();

-- Whose tickets are whose, and since when they are closed: the ledger's tickets by their people,
-- read from it as far as the place says. No more than what the ledger has, and made from it again
-- by emptying the one and setting the other to 0.
CREATE TABLE person_ticket (
    ticket    text        COLLATE "C" PRIMARY KEY,
    requester text        COLLATE "C" NOT NULL,
    category  text,
    closed_at timestamptz -- NULL while it is not over
);
CREATE INDEX person_ticket_requester ON person_ticket (requester, ticket);

CREATE TABLE person_ticket_place (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
);
INSERT INTO person_ticket_place (position) VALUES (0);
