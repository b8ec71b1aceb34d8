// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.List;
import java.util.stream.Stream;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;

/**
 * A function's own order, for services that no row gives a place.
 *
 * @param services each once; those that are not named come after
 */
public record ServiceOrder(List<SecurityService> services) {

    /** Of an AMF: keys first, so that proofs can be bound to them. */
    public static final ServiceOrder MM = new ServiceOrder(List.of(SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION));

    /** Of an SMF: keys, then protection, then the device, the data network, and the person last. */
    public static final ServiceOrder SM = new ServiceOrder(List.of(SecurityService.DH_EXCHANGE, SecurityService.INDEPENDENT_SM_SECURITY,
            SecurityService.DEVICE_AUTHENTICATION, SecurityService.SECONDARY_AUTHENTICATION, SecurityService.USER_AUTHENTICATION));

    public ServiceOrder {
        var named = List.copyOf(services);
        services = Stream.concat(named.stream(), Stream.of(SecurityService.values()).filter(service -> !named.contains(service))).toList();
        if (services.stream().distinct().count() < services.size()) {
            throw new IllegalArgumentException("an order names a service twice");
        }
    }

    /** The order where nothing is configured. */
    public static ServiceOrder of(Layer layer) {
        return layer == Layer.MM ? MM : SM;
    }

    /** The lower, the earlier. */
    int rank(SecurityService service) {
        return services.indexOf(service);
    }
}
