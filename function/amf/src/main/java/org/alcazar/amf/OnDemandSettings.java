// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.time.Duration;
import org.alcazar.ondemand.Layer;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.ServiceOrder;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.service.ServiceChain;
import org.jspecify.annotations.Nullable;

/**
 * How an AMF takes part in on-demand security services.
 *
 * @param source who is asked for the rows of policy; null if nobody is, and no service ever runs
 * @param both whether rows of session management that come along are handed to the SMFs, which then do not ask for themselves
 * @param own what the AMF can run
 * @param order of services that no row gives a place
 * @param chain how services are run
 * @param step how long an answer is waited for before its question is put again; as often as T3560 says
 * @param deviceLifetime how long a device's proof counts where no row says
 */
public record OnDemandSettings(@Nullable PolicySource source, boolean both, OwnCapability own, ServiceOrder order, ServiceChain.Settings chain,
        Duration step, Duration deviceLifetime) {

    /** Nobody is asked: services are off. */
    public static final OnDemandSettings OFF = new OnDemandSettings(null, false, OwnCapability.all(Layer.MM), ServiceOrder.MM,
            ServiceChain.Settings.STANDARD, Duration.ofSeconds(6), Duration.ofHours(24));

    /** As an operator has it. */
    public static OnDemandSettings of(org.alcazar.policy.OnDemandSettings decided) {
        var announcing = switch (decided.announcement()) {
            case ONE_BY_ONE -> ServiceChain.Announcing.ONE_BY_ONE;
            case AS_A_SET -> ServiceChain.Announcing.AS_SET;
        };
        return new OnDemandSettings(decided.sources().mm(), decided.sources().together(), decided.own(), decided.order(),
                new ServiceChain.Settings(announcing, decided.chain()), decided.step(), OFF.deviceLifetime);
    }

    public OnDemandSettings {
        if (source != null && !source.isFor(Layer.MM)) {
            throw new IllegalArgumentException("an AMF cannot ask " + source);
        }
        if (own.layer() != Layer.MM) {
            throw new IllegalArgumentException("an AMF runs MM services");
        }
    }

    public OnDemandSettings withSource(@Nullable PolicySource value) {
        return new OnDemandSettings(value, both, own, order, chain, step, deviceLifetime);
    }

    public OnDemandSettings withBoth(boolean value) {
        return new OnDemandSettings(source, value, own, order, chain, step, deviceLifetime);
    }

    public OnDemandSettings withChain(ServiceChain.Settings value) {
        return new OnDemandSettings(source, both, own, order, value, step, deviceLifetime);
    }

    public OnDemandSettings withOwn(OwnCapability value) {
        return new OnDemandSettings(source, both, value, order, chain, step, deviceLifetime);
    }
}
