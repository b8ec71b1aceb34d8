// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.util.Map;
import org.alcazar.wire.Octets;

/**
 * A request as it came, bounded by {@link HttpLimits}.
 *
 * @param method in capitals
 * @param path as it was written, percent-encoding included, without the query; begins with a slash
 * @param query as it was written, without the question mark; may be empty
 * @param headers by their names in small letters; values of one name are joined by ", "
 * @param user who asks, as the machine knows it: the name of the user at the other end of the socket
 */
public record HttpRequest(String method, String path, String query, Map<String, String> headers, Octets body, String user) {

    public HttpRequest {
        headers = Map.copyOf(headers);
    }
}
