#!/bin/sh
# Members of a replica set with passwords know one another by a shared key, which comes by environment.
set -eu
umask 077
printf '%s' "$MONGO_REPLICA_KEY" >/data/configdb/replica.key
chown mongodb:mongodb /data/configdb/replica.key
exec docker-entrypoint.sh mongod --replSet support --keyFile /data/configdb/replica.key --bind_ip_all
