// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.List;
import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ue.device.DeviceIdentity;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.jspecify.annotations.Nullable;

/**
 * What a UE does of on-demand security services ({@code docs/extension-encoding.md}).
 *
 * @param saying what it says of itself to the network
 * @param capability what it can do, both layers stated
 * @param order in which it starts services that were announced as a set; empty for the network's order
 * @param device what it proves itself with; null if it has nothing, and refuses device authentication
 * @param user the person's authenticator; null without one
 * @param demandsSmSecurity whether it has no session whose messages are not protected between it and the SMF
 * @param misbehaviour what it does otherwise than the specification says
 */
public record OnDemandConfiguration(Saying saying, CapabilityBlock capability, List<SecurityService> order, @Nullable DeviceIdentity device,
        @Nullable SoftwareAuthenticator user, boolean demandsSmSecurity, ServiceMisbehaviour misbehaviour) {

    /** 5G-EA1 to EA3 or IA1 to IA3. */
    private static final int ALL_ALGORITHMS = 0x70;

    /** Everything, and says so. */
    public static final OnDemandConfiguration ALL = new OnDemandConfiguration(Saying.STATED, new CapabilityBlock(
            Set.of(SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION), Set.of(SecurityService.values()),
            Set.of(KeyAgreementGroup.values()), ALL_ALGORITHMS, ALL_ALGORITHMS), List.of(), null, null, false, ServiceMisbehaviour.NONE);

    public OnDemandConfiguration {
        order = List.copyOf(order);
        if (capability.mm() == null || capability.sm() == null) {
            throw new IllegalArgumentException("a UE knows what it can do at both layers");
        }
    }

    /** What a UE says of what it can do. */
    public enum Saying {
        /** All of it, when it registers and when it asks for a session. */
        STATED,
        /** What it can do with an AMF when it registers, and what with an SMF when it asks for a session. */
        STATED_APART,
        /** That it knows of such services. */
        AWARE,
        /** Nothing: what it can do is in its subscription, or nobody is to know it. */
        SILENT
    }

    /** What the UE says when it registers (MM) or asks for a session (SM); null for nothing. */
    public @Nullable CapabilityBlock said(Layer layer) {
        return switch (saying) {
            case STATED -> capability;
            case STATED_APART -> layer == Layer.MM ? new CapabilityBlock(capability.mm(), null, capability.groups(), 0, 0)
                    : new CapabilityBlock(null, capability.sm(), capability.groups(), capability.smCiphering(), capability.smIntegrity());
            case AWARE -> CapabilityBlock.AWARE;
            case SILENT -> null;
        };
    }

    /** Whether the UE can run that service. */
    public boolean can(SecurityService service, Layer layer) {
        var able = capability.of(layer);
        return able != null && able.contains(service);
    }

    public OnDemandConfiguration withSaying(Saying value) {
        return new OnDemandConfiguration(value, capability, order, device, user, demandsSmSecurity, misbehaviour);
    }

    public OnDemandConfiguration withCapability(CapabilityBlock value) {
        return new OnDemandConfiguration(saying, value, order, device, user, demandsSmSecurity, misbehaviour);
    }

    public OnDemandConfiguration withOrder(List<SecurityService> value) {
        return new OnDemandConfiguration(saying, capability, value, device, user, demandsSmSecurity, misbehaviour);
    }

    public OnDemandConfiguration withMisbehaviour(ServiceMisbehaviour value) {
        return new OnDemandConfiguration(saying, capability, order, device, user, demandsSmSecurity, value);
    }

    public OnDemandConfiguration withDevice(@Nullable DeviceIdentity value) {
        return new OnDemandConfiguration(saying, capability, order, value, user, demandsSmSecurity, misbehaviour);
    }

    public OnDemandConfiguration withUser(@Nullable SoftwareAuthenticator value) {
        return new OnDemandConfiguration(saying, capability, order, device, value, demandsSmSecurity, misbehaviour);
    }

    public OnDemandConfiguration withDemandsSmSecurity(boolean value) {
        return new OnDemandConfiguration(saying, capability, order, device, user, value, misbehaviour);
    }
}
