-- The security services that subscribers' devices are known to be able to run. capability is a capability block in JSON.
CREATE TABLE provisioned_capability (
    supi TEXT PRIMARY KEY,
    capability TEXT NOT NULL
);
