// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.sbi.hss.HomeSubscriberServerService;
import org.jspecify.annotations.Nullable;

/** What an MME works with: the HSS, the gateways, and who else gives UEs their identities. */
public record NetworkFunctions(HomeSubscriberServerService hss, GatewaySelection gateways, NodeSelection nodes) {

    /** Selects the gateway for a new PDN connection (TS 23.401 §4.3.8.1, §4.3.8.2): S11 and S5 end at one address. */
    @FunctionalInterface
    public interface GatewaySelection {

        /** @return null if none serves that APN */
        @Nullable InetSocketAddress select(String apn);
    }

    /** Knows the AMFs and the other MMEs that UEs come from and go to. */
    public interface NodeSelection {

        /**
         * Finds the MME, or the AMF by its GUTI mapped to EPS (TS 23.003 §2.10.2), that a UE comes from.
         *
         * @return where it takes GTPv2-C; null if it is not known
         */
        @Nullable InetSocketAddress of(EpsGuti guti);

        /** Whether the node at an address may have the contexts, and so the keys, of UEs that prove that they go there. */
        boolean isTrusted(InetAddress node);
    }
}
