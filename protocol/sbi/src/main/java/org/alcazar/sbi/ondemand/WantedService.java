// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A service that a row wants.
 *
 * @param service one that is there at the layer
 * @param place in the sequence, 1 to 8; null leaves it to the function
 * @param required whether to refuse what cannot have it; if not, it is preferred
 * @param options null for none; never null once it is made
 */
public record WantedService(SecurityService service, Layer layer, Initiator initiator, @Nullable Integer place, boolean required,
        @JsonProperty(isRequired = OptBoolean.FALSE) ServiceOptions options) {

    private static final int LAST_PLACE = 8;

    public WantedService {
        options = options == null ? ServiceOptions.NONE : options;
        if (!service.isOf(layer)) {
            throw new IllegalArgumentException(service + " is not of " + layer);
        }
        if (place != null && (place < 1 || place > LAST_PLACE)) {
            throw new IllegalArgumentException("a place is 1 to " + LAST_PLACE);
        }
        if (service == SecurityService.INDEPENDENT_SM_SECURITY && initiator == Initiator.UE) {
            throw new IllegalArgumentException("independent SM security is started by the network");
        }
        belongs(options.weakestGroup(), "a weakest group", service == SecurityService.DH_EXCHANGE);
        belongs(options.lifetimeSeconds(), "a lifetime", service == SecurityService.DEVICE_AUTHENTICATION);
        belongs(options.rpId(), "a relying party", service == SecurityService.USER_AUTHENTICATION);
        belongs(options.aaaServer(), "an AAA server", service == SecurityService.SECONDARY_AUTHENTICATION);
        belongs(options.eapMethods().isEmpty() ? null : options, "an EAP method", service == SecurityService.SECONDARY_AUTHENTICATION);
        belongs(options.keyAnchor(), "a key's origin", layer == Layer.SM && service != SecurityService.SECONDARY_AUTHENTICATION);
        belongs(options.nea0Allowed(), "leave to go without ciphering", service == SecurityService.INDEPENDENT_SM_SECURITY);
    }

    /** A service with no options. */
    public static WantedService of(SecurityServiceIdentifier identifier, @Nullable Integer place, boolean required) {
        return new WantedService(identifier.service(), identifier.layer(), identifier.initiator(), place, required, ServiceOptions.NONE);
    }

    /** Which service, between whom, started by whom. */
    public SecurityServiceIdentifier identifier() {
        return new SecurityServiceIdentifier(service, layer, initiator);
    }

    private static void belongs(@Nullable Object option, String what, boolean there) {
        if (option != null && !there) {
            throw new IllegalArgumentException(what + " is of another service");
        }
    }
}
