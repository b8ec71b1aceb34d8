// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.alcazar.pcf.policy.PolicyStore;
import org.alcazar.pcf.service.AmPolicyControl;
import org.alcazar.pcf.service.SmPolicyControls;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.sbi.pcf.SmPolicyCallback;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PCF (TS 23.501 §6.2.4): says how UEs and sessions are to be treated, by the rows of policy in the database. A row that is changed, by
 * whatever process, counts for the next decision, and within seconds for the sessions that are there.
 */
public final class Pcf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pcf.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final World world;
    private final PolicyStore policies;
    private final AmPolicyControl amPolicyControl;
    private final SmPolicyControls smPolicyControl;
    private long revision;
    private volatile boolean closed;

    /** A PCF that keeps no rows of security policy: as {@link #Pcf(World, Database, Function, PolicyAnswers)}. */
    public Pcf(World world, Database database, Function<? super URI, ? extends @Nullable SmPolicyCallback> callbacks) {
        this(world, database, callbacks, PolicyAnswers.NONE);
    }

    /**
     * @param database opened with {@link PolicyStore#SCHEMA}
     * @param callbacks the SMF behind a notification URI, or null if there is none any more
     * @param securityPolicies what to answer of rows of security policy
     */
    public Pcf(World world, Database database, Function<? super URI, ? extends @Nullable SmPolicyCallback> callbacks,
            PolicyAnswers securityPolicies) {
        this.world = world;
        policies = new PolicyStore(database);
        amPolicyControl = new AmPolicyControl(policies, securityPolicies);
        smPolicyControl = new SmPolicyControls(policies, callbacks, securityPolicies);
    }

    /** Begins to look for changes of policy. */
    public void start() {
        revision = policies.revision();
        lookLater();
    }

    /** Npcf_AMPolicyControl. */
    public AmPolicyControlService amPolicyControl() {
        return amPolicyControl;
    }

    /** Npcf_SMPolicyControl. */
    public SmPolicyControlService smPolicyControl() {
        return smPolicyControl;
    }

    /** The rows of policy, for administration. */
    public PolicyStore policies() {
        return policies;
    }

    /** How many UEs and sessions are under policy. */
    public Counts counts() {
        return new Counts(amPolicyControl.size(), smPolicyControl.size());
    }

    public record Counts(int ues, int sessions) {
    }

    /** Looks for changes no more. */
    @Override
    public void close() {
        closed = true;
    }

    private void lookLater() {
        world.after(LOOK, () -> {
            if (!closed) {
                world.turn(this::look);
            }
        });
    }

    private void look() {
        try {
            long now = policies.revision();
            if (now != revision) {
                revision = now;
                smPolicyControl.decideAnew();
            }
        } catch (PersistenceException | ProblemDetails e) {
            LOG.error("changes of policy are not seen: {}", e.getMessage());
        } finally {
            if (!closed) {
                lookLater();
            }
        }
    }
}
