// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.time.Duration;
import java.util.List;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.ondemand.Layer;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.ServiceOrder;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.service.ServiceChain;
import org.alcazar.strand.Strand.Attempts;
import org.jspecify.annotations.Nullable;

/**
 * How an SMF takes part in on-demand security services.
 *
 * @param source who is asked for the rows of policy, where the AMF did not hand them over; null if nobody is
 * @param own what the SMF can run
 * @param order of services that no row gives a place
 * @param chain how services are run
 * @param ciphering for independent SM security, the first in common counts
 * @param integrity likewise
 * @param step supervises each question to the UE; as T3560 does between UE and AMF
 */
public record OnDemandSettings(@Nullable PolicySource source, OwnCapability own, ServiceOrder order, ServiceChain.Settings chain,
        List<CipheringAlgorithm> ciphering, List<IntegrityAlgorithm> integrity, Attempts step) {

    /** Nobody is asked: what runs is what an AMF hands over. */
    public static final OnDemandSettings STANDARD = new OnDemandSettings(null, OwnCapability.all(Layer.SM), ServiceOrder.SM,
            ServiceChain.Settings.STANDARD,
            List.of(CipheringAlgorithm.NEA2, CipheringAlgorithm.NEA1, CipheringAlgorithm.NEA3, CipheringAlgorithm.NEA0),
            List.of(IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA3), new Attempts(Duration.ofSeconds(6), 5));

    public OnDemandSettings {
        ciphering = List.copyOf(ciphering);
        integrity = List.copyOf(integrity);
        if (source != null && !source.isFor(Layer.SM)) {
            throw new IllegalArgumentException("an SMF cannot ask " + source);
        }
        if (own.layer() != Layer.SM) {
            throw new IllegalArgumentException("an SMF runs SM services");
        }
        if (integrity.contains(IntegrityAlgorithm.NIA0)) {
            throw new IllegalArgumentException("independent SM security needs an integrity algorithm that is not null");
        }
    }

    public OnDemandSettings withSource(@Nullable PolicySource value) {
        return new OnDemandSettings(value, own, order, chain, ciphering, integrity, step);
    }

    public OnDemandSettings withOwn(OwnCapability value) {
        return new OnDemandSettings(source, value, order, chain, ciphering, integrity, step);
    }

    public OnDemandSettings withChain(ServiceChain.Settings value) {
        return new OnDemandSettings(source, own, order, value, ciphering, integrity, step);
    }
}
