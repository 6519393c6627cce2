-- Who may sign in here, and the keys of machines. Names and secrets stay in these tables; what was
-- done to an account is an event of the ledger, by opaque ids.
CREATE TABLE account (
    person        text        COLLATE "C" PRIMARY KEY REFERENCES person_directory (id) ON DELETE CASCADE,
    username      text        NOT NULL CHECK (length(username) BETWEEN 1 AND 254),
    password_hash text        NOT NULL,                       -- Argon2id, in its encoded form
    role          text        COLLATE "C" NOT NULL
        CHECK (role IN ('CUSTOMER', 'AGENT', 'LEAD', 'ANALYST', 'AUDITOR', 'ADMIN')),
    level         text        COLLATE "C" CHECK (level IN ('L1', 'L2', 'L3')),
    enabled       boolean     NOT NULL DEFAULT true,
    -- Grows with whatever ends sessions: another role or password, disabling. Tokens name theirs.
    epoch         bigint      NOT NULL DEFAULT 1,
    failures      integer     NOT NULL DEFAULT 0,             -- in a row
    locked_until  timestamptz,
    created_at    timestamptz NOT NULL,
    -- Of the account's stream, as far as the row follows it; 0 while it was never said to be there.
    version       bigint      NOT NULL DEFAULT 0,
    CHECK ((role = 'AGENT') = (level IS NOT NULL))
);
CREATE UNIQUE INDEX account_username ON account (lower(username));

-- A family begins with a sign-in and goes on with every refresh; one token used twice ends it.
CREATE TABLE refresh_token (
    digest     bytea       PRIMARY KEY CHECK (length(digest) = 32), -- SHA-256 of the token
    family     uuid        NOT NULL,
    person     text        COLLATE "C" NOT NULL REFERENCES account (person) ON DELETE CASCADE,
    epoch      bigint      NOT NULL,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family);
CREATE INDEX refresh_token_person ON refresh_token (person);
CREATE INDEX refresh_token_expires_at ON refresh_token (expires_at);

CREATE TABLE api_key (
    id           text        COLLATE "C" PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    digest       bytea       NOT NULL UNIQUE CHECK (length(digest) = 32), -- SHA-256 of the secret
    role         text        COLLATE "C" NOT NULL,
    level        text        COLLATE "C",
    scopes       text[]      NOT NULL,                        -- names of permissions
    created_by   text        COLLATE "C" NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

-- Who somebody of an OIDC issuer is here, where that is somebody who was known before.
CREATE TABLE oidc_person (
    issuer  text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    person  text COLLATE "C" NOT NULL REFERENCES person_directory (id) ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
);

-- What whoever checks tokens and keys must see; neither passwords nor refresh tokens.
GRANT SELECT (person, role, level, enabled, epoch) ON account TO support_reader;
GRANT SELECT ON api_key, oidc_person TO support_reader;

CREATE PROCEDURE note_api_key_used(a_key text, a_time timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE api_key SET last_used_at = a_time
     WHERE id = a_key AND (last_used_at IS NULL OR last_used_at < a_time - interval '1 minute');
$$;
REVOKE ALL ON PROCEDURE note_api_key_used FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE note_api_key_used TO support_reader;
