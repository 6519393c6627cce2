-- The keys that personal texts of events are sealed with, one for each person, themselves wrapped by
-- a master key that is kept elsewhere. No part of the ledger's evidence: hashes cover what is sealed.

-- An erased owner keeps a row without a key, so that there will never be another.
CREATE TABLE sealing_key (
    owner      text        COLLATE "C" NOT NULL PRIMARY KEY,
    id         uuid        NOT NULL,
    wrapped    bytea,
    wrapped_by text        COLLATE "C",
    created_at timestamptz NOT NULL,
    erased_at  timestamptz,
    CONSTRAINT sealing_key_wrapped CHECK ((wrapped IS NULL) = (wrapped_by IS NULL)),
    CONSTRAINT sealing_key_erased CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
);
CREATE INDEX sealing_key_wrapped_by ON sealing_key (wrapped_by) WHERE wrapped_by IS NOT NULL;

-- Master keys that are being destroyed: nothing is wrapped by them any more, whoever still has them.
CREATE TABLE sealing_master_retired (
    id         text        COLLATE "C" NOT NULL PRIMARY KEY,
    retired_at timestamptz NOT NULL
);

CREATE FUNCTION sealing_key_refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the key of an erased owner stays erased' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER erased_for_ever BEFORE UPDATE OR DELETE ON sealing_key
    FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION sealing_key_refuse_return();
ALTER TABLE sealing_key ENABLE ALWAYS TRIGGER erased_for_ever;

-- Who reads the ledger and has a master key may open what is sealed.
GRANT SELECT ON sealing_key TO support_reader;
