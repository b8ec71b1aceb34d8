// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/** The other end of a GTP-U path, and where it is reached (TS 29.244 §8.2.70). */
public record RemoteGtpuPeer(@Nullable Inet4Address ipv4, @Nullable Inet6Address ipv6, @Nullable DestinationInterface destinationInterface,
        @Nullable DomainName networkInstance) {
}
