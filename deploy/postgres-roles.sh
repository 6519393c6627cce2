#!/bin/sh
# Runs once, on an empty volume: the query-side's login, which may read and nothing else, and a
# database for whoever signs people in, where it sees nothing of ours.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$SUPPORT_QUERY_PASSWORD" -v keycloak="$KEYCLOAK_DB_PASSWORD" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE support_reader NOLOGIN;
CREATE ROLE support_query LOGIN PASSWORD :'password' IN ROLE support_reader;
ALTER ROLE support_query SET default_transaction_read_only = on;
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE CONNECT ON DATABASE support FROM PUBLIC;
GRANT CONNECT ON DATABASE support TO support_query;
SQL
