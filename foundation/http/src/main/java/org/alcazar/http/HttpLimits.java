// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.time.Duration;

/**
 * How much of its server a client may take up.
 *
 * @param headOctets of the request line and headers
 * @param bodyOctets of a request's body
 * @param requests answered at once; more are refused with 503
 * @param idle after which a connection on which nothing happens is closed
 */
public record HttpLimits(int headOctets, int bodyOctets, int requests, Duration idle) {

    public static final HttpLimits STANDARD = new HttpLimits(8 * 1024, 64 * 1024, 64, Duration.ofSeconds(30));
}
