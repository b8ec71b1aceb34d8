// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/**
 * Another address of the CP function (TS 29.244 §8.2.129).
 *
 * @param preferred PPE: of the preferred PFCP entity
 */
public record AlternativeSmfIpAddress(@Nullable Inet4Address ipv4, @Nullable Inet6Address ipv6, boolean preferred) {
}
