// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;

/** What a PFCP entity is known by (TS 29.244 §8.2.38). */
public sealed interface NodeId {

    record Ipv4(Inet4Address address) implements NodeId {
    }

    record Ipv6(Inet6Address address) implements NodeId {
    }

    record Fqdn(DomainName name) implements NodeId {
    }
}
