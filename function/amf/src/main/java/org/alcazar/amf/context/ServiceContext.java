// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What on-demand security services have left with a UE. One that nobody wants anything of, and that says nothing of such, shares
 * its own with all others ({@link PolicyGeneration#shared}).
 *
 * @param capability what is known of the UE
 * @param policy the rows that concern it, as they were last asked for
 * @param generation of policy, when the rows were asked for
 * @param exchange the DH exchange that its K_AMF came of; null if it came of an authentication alone
 * @param device the device that was proven since the last authentication; null if none was
 * @param results of the last evaluation
 */
public record ServiceContext(UeServiceCapability capability, SecurityPolicyData policy, int generation, @Nullable Exchange exchange,
        @Nullable Device device, List<ServiceResult> results) {

    /** Nothing is known, wanted or done, and policy has never changed. */
    public static final ServiceContext NOTHING = new ServiceContext(UeServiceCapability.NONE, SecurityPolicyData.NOTHING, 0, null, null, List.of());

    public ServiceContext {
        results = List.copyOf(results);
    }

    /** A DH exchange; {@code transcriptHash} is TH, 32 octets. */
    public record Exchange(KeyAgreementGroup group, Octets transcriptHash) {
    }

    /**
     * A device that has proven what it is.
     *
     * @param notAfter when its certificate ends
     */
    public record Device(Pei pei, Instant at, Instant notAfter) {

        /** Whether the proof still counts. */
        public boolean isGood(Instant now, Duration lifetime) {
            return now.isBefore(notAfter) && now.isBefore(at.plus(lifetime));
        }
    }

    /** After an authentication: whatever the keys of before were good for, the new ones are not. */
    public ServiceContext authenticated() {
        return exchange == null && device == null ? this : new ServiceContext(capability, policy, generation, null, null, results);
    }

    public ServiceContext with(UeServiceCapability known, SecurityPolicyData rows, int asOf) {
        return new ServiceContext(known, rows, asOf, exchange, device, results);
    }

    public ServiceContext with(Exchange value) {
        return new ServiceContext(capability, policy, generation, value, device, results);
    }

    public ServiceContext with(@Nullable Device value) {
        return new ServiceContext(capability, policy, generation, exchange, value, results);
    }

    public ServiceContext withResults(List<ServiceResult> value) {
        return new ServiceContext(capability, policy, generation, exchange, device, value);
    }}
