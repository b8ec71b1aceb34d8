// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.util.EnumSet;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.SecurityPolicyConfiguration;
import org.alcazar.app.core.ServiceTap.Function;
import org.alcazar.ausf.Ausf;
import org.alcazar.eir.Eir;
import org.alcazar.identity.device.DeviceTrustFiles;
import org.alcazar.identity.device.DeviceVerifier;
import org.alcazar.identity.user.UserVerifier;
import org.alcazar.nrf.Nrf;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.policy.OwnCapability;
import org.alcazar.sbi.ausf.SmKeyService;
import org.alcazar.sbi.eir.EquipmentIdentityCheckService;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.alcazar.sbi.nrf.PolicyInformationService;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file says of on-demand security services, in the words of AMF and SMF, and what they need to run them: who verifies
 * devices and users, and the register of equipment.
 */
final class SecurityServices {

    private static final int ATTEMPTS = 5;

    private final SecurityPolicyConfiguration policy;
    private final @Nullable DeviceVerifier devices;
    private final Eir equipment;
    private final UserVerifier users;

    /** @throws org.alcazar.identity.device.TrustFileException if the trust anchors of devices can't be read */
    SecurityServices(Configuration configuration, World world, Storage storage) {
        policy = configuration.securityPolicy();
        var trust = policy.deviceTrust();
        devices = trust == null ? null : new DeviceVerifier(world, new DeviceTrustFiles(world, trust), storage.deviceRevocations(world));
        equipment = new Eir(storage.database(), switch (policy.unlistedEquipment()) {
            case ALLOWED -> EquipmentStatus.WHITELISTED;
            case NOTED -> null;
            case REFUSED -> EquipmentStatus.BLACKLISTED;
        });
        users = new UserVerifier(storage.credentials(world));
    }

    org.alcazar.amf.OnDemandSettings amfSettings() {
        var settings = org.alcazar.amf.OnDemandSettings.of(policy.forAmf());
        return settings.withOwn(able(settings.own()));
    }

    org.alcazar.smf.OnDemandSettings smfSettings() {
        var settings = policy.forSmf();
        return new org.alcazar.smf.OnDemandSettings(settings.sources().together() ? null : settings.sources().sm(), able(settings.own()), settings.order(),
                amfSettings().chain(), settings.ciphering(), settings.integrity(), new Attempts(settings.step(), ATTEMPTS));
    }

    org.alcazar.amf.SecurityFunctions amfFunctions(Nrf nrf, ServiceTap tap) {
        return new org.alcazar.amf.SecurityFunctions(
                tap.between(Function.AMF, Function.NRF, PolicyInformationService.class, nrf.policyInformation()), devices,
                tap.between(Function.AMF, Function.EIR, EquipmentIdentityCheckService.class, equipment));
    }

    org.alcazar.smf.SecurityFunctions smfFunctions(Ausf ausf, Nrf nrf, ServiceTap tap) {
        return new org.alcazar.smf.SecurityFunctions(tap.between(Function.SMF, Function.AUSF, SmKeyService.class, ausf.smKeys()),
                tap.between(Function.SMF, Function.NRF, PolicyInformationService.class, nrf.policyInformation()), devices,
                tap.between(Function.SMF, Function.EIR, EquipmentIdentityCheckService.class, equipment), users);
    }

    /** Devices can't be known where nobody is trusted to certify them. */
    private OwnCapability able(OwnCapability wanted) {
        if (devices != null || !wanted.services().contains(SecurityService.DEVICE_AUTHENTICATION)) {
            return wanted;
        }
        var services = EnumSet.copyOf(wanted.services());
        services.remove(SecurityService.DEVICE_AUTHENTICATION);
        return new OwnCapability(wanted.layer(), services, wanted.groups(), wanted.smCiphering(), wanted.smIntegrity());
    }
}
