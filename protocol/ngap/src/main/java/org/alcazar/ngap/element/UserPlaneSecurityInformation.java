// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** How a session's user data was to be and is protected, as the target of a handover heard it from the source (TS 38.413 §9.3.1.60). */
public record UserPlaneSecurityInformation(SecurityResult securityResult, SecurityIndication securityIndication) {

    /** Its encoding. */
    public static final AperType<UserPlaneSecurityInformation> TYPE = IeSequence.of(s -> {
        var result = s.mandatory(SecurityResult.TYPE, UserPlaneSecurityInformation::securityResult);
        var indication = s.mandatory(SecurityIndication.TYPE, UserPlaneSecurityInformation::securityIndication);
        return v -> new UserPlaneSecurityInformation(v.get(result), v.get(indication));
    });
}
