-- Where requests came from: network address and user agent, personal and therefore here and not in
-- the ledger, under the id that is the causation of the events they led to. Kept for a while.
CREATE TABLE access_source (
    id         text        COLLATE "C" NOT NULL,
    address    text        COLLATE "C" NOT NULL,
    user_agent text        COLLATE "C" NOT NULL,
    times      bigint      NOT NULL,
    first_at   timestamptz NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (id, address, user_agent)
);
CREATE INDEX access_source_last_at ON access_source (last_at);
GRANT SELECT ON access_source TO support_reader;

-- Accesses on their way into the ledger: equal ones of one minute are one row. A row that is sealed
-- changes no more: it is appended under its id, then deleted.
CREATE TABLE access_outbox (
    no            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    since         timestamptz NOT NULL,
    until         timestamptz NOT NULL,
    kind          text        COLLATE "C" NOT NULL,
    actor         text        COLLATE "C" NOT NULL CHECK (length(actor) <= 200),
    role          text        COLLATE "C" NOT NULL,
    authenticated text,
    route         text        COLLATE "C" NOT NULL CHECK (length(route) <= 400),
    trace         text        NOT NULL,
    times         bigint      NOT NULL,
    first_at      timestamptz NOT NULL,
    last_at       timestamptz NOT NULL,
    sealed        boolean     NOT NULL DEFAULT false
) WITH (
    -- Rows live shortly.
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02
);
CREATE UNIQUE INDEX access_outbox_open
    ON access_outbox (since, until, kind, actor, route) WHERE NOT sealed;

-- All that those who read may write. Bounds are kept here, where no reader can get around them: 100
-- different accesses a minute and 10,000 rows in all, then counts without names, an hour a row.
CREATE PROCEDURE record_access(
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
    INSERT INTO access_source AS s (id, address, user_agent, times, first_at, last_at)
    VALUES (an_id::text, an_address, an_agent, a_times, a_first, a_last)
    ON CONFLICT (id, address, user_agent) DO UPDATE
        SET times = s.times + excluded.times, last_at = greatest(s.last_at, excluded.last_at);
END
$$;
REVOKE ALL ON PROCEDURE record_access FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE record_access TO support_reader;
