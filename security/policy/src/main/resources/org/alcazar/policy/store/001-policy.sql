-- Who wants which security services. document is a SecurityPolicyRow in JSON, supi its subscriber or '*'; origin is 'operator', or
-- 'configuration' for what the configuration file says. version is that of the change that made the row what it is.
CREATE TABLE security_policy (
    row_id TEXT PRIMARY KEY,
    supi TEXT NOT NULL,
    origin TEXT NOT NULL,
    document TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- Every change: who made it and when (milliseconds since 1970), and what the row was before and after.
CREATE TABLE security_policy_history (
    version BIGINT PRIMARY KEY,
    changed_at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    row_id TEXT NOT NULL,
    action TEXT NOT NULL,
    origin TEXT NOT NULL,
    before TEXT,
    after TEXT
);

-- Counts changes, so that every process on this database notices those of the others.
CREATE TABLE security_policy_version (
    only_row INTEGER PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO security_policy_version (only_row, version) VALUES (1, 0);
