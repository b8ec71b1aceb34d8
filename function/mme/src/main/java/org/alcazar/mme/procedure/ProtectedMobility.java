// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.Capability;
import org.alcazar.interworking.InterworkingElement.Replay;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.mme.InterworkingSettings;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * All that this MME knows of protected mobility to 5GS (docs/interworking-encoding.md); an MME that is not upgraded knows nothing of it, and
 * to a UE or an AMF that says nothing of it nothing is said.
 */
final class ProtectedMobility {

    private final InterworkingSettings settings;

    ProtectedMobility(InterworkingSettings settings) {
        this.settings = settings;
    }

    /** What a UE says that it can do, in its Attach Request or TAU Request; null if nothing. */
    @Nullable Integer said(OtherElements elements) {
        var capability = settings.upgraded()
                ? InterworkingElements.find(Capability.class, elements.get(OtherElements.EPS_INTERWORKING)) : null;
        return capability == null ? null : (Integer) capability.octet();
    }

    /** What a UE that said so is answered in the Security Mode Command, under the new integrity key. */
    OtherElements replay(UeCapability capability) {
        var said = capability.movement();
        return said == null || !settings.upgraded() ? OtherElements.NONE : OtherElements.NONE.with(OtherElements.EPS_INTERWORKING,
                InterworkingElements.encode(Replay.of(new Capability(said), true)));
    }

    /** The Registration Request of method B that an AMF wants verified; null if there is none. */
    @Nullable Octets registrationRequest(ContextRequest request) {
        if (!settings.upgraded()) {
            return null;
        }
        var values = request.privateExtensions().stream().filter(one -> one.enterprise() == N26Extensions.ENTERPRISE).map(PrivateExtension::value)
                .toList();
        var found = N26Extensions.find(N26Extension.RegistrationRequest.class, values);
        return found == null ? null : found.pdu();
    }

    /** Whether K_AMF' goes in place of K_ASME, in method B. */
    boolean derivesKAmf() {
        return settings.derivesKAmf();
    }

    /**
     * What goes with a context that was asked for by a Registration Request.
     *
     * @param kAmfPrime null where the AMF derives it
     */
    List<PrivateExtension> ofRegistrationRequest(int count, @Nullable Secret kAmfPrime) {
        var verified = extension(new N26Extension.VerifiedCount(count));
        return kAmfPrime == null ? List.of(verified) : List.of(verified, extension(new N26Extension.MappedKey(kAmfPrime)));
    }

    /** What goes with a context that was asked for by a TAU Request: K_NASint, where the UE announced method A and this MME is set to. */
    List<PrivateExtension> ofTau(TrackingAreaUpdateRequest tau, SecurityContext security) {
        if (!settings.handsOverKNasInt()
                || InterworkingElements.find(Announcement.class, tau.others().get(OtherElements.EPS_INTERWORKING)) == null) {
            return List.of();
        }
        try (var kNasInt = KeyDerivationEps.kNasInt(security.kAsme(), security.nas().integrityAlgorithm())) {
            return List.of(extension(new N26Extension.IntegrityKey(kNasInt)));
        }
    }

    private static PrivateExtension extension(N26Extension extension) {
        return new PrivateExtension(N26Extensions.ENTERPRISE, N26Extensions.encode(extension));
    }
}
